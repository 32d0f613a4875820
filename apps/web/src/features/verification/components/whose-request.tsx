import type { SuggestedCustomerView } from '@tunda/domain';
import { Button, Radio, Stack } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerPicker } from './approve-form';
import styles from './verification.module.css';

/** A contact of an account. */
export interface Person {
  customerId: string;
  customerName: string;
  contactId: string;
  contactName: string;
}

interface WhoseRequestProps {
  suggestions: readonly SuggestedCustomerView[];
  person: Person | null;
  onChoose: (person: Person) => void;
  picker: CustomerPicker;
}

/** Likely accounts with the reasons, or any other by search. Nothing is chosen beforehand: somebody has to decide. */
export function WhoseRequest({ suggestions, person, onChoose, picker }: WhoseRequestProps) {
  const { t } = useTranslation('operator');
  const [searching, setSearching] = useState(suggestions.length === 0);
  const suggested = suggestions.some(({ contactId }) => contactId === person?.contactId);
  return (
    <div>
      <Radio.Group
        name="whose"
        label={t('verification.whose')}
        value={person?.contactId ?? null}
        onChange={(id) => {
          const chosen = suggestions.find(({ contactId }) => contactId === id);
          if (chosen) onChoose(chosen);
        }}
      >
        <Stack gap={8} mt={4}>
          {suggestions.map((each) => (
            <Suggestion key={each.contactId} suggestion={each} chosen={each.contactId === person?.contactId} />
          ))}
          {suggestions.length === 0 ? <p className={styles.none}>{t('verification.suggestionsNone')}</p> : null}
          {person && !suggested ? (
            <label className={styles.choice} data-chosen="true">
              <Radio value={person.contactId} />
              <span>
                <strong>{person.contactName}</strong>, {person.customerName}
              </span>
            </label>
          ) : null}
        </Stack>
      </Radio.Group>
      {searching ? (
        <div className={styles.picker}>
          {picker((chosen) => {
            onChoose(chosen);
            setSearching(false);
          })}
        </div>
      ) : (
        <Button
          variant="subtle"
          size="compact-sm"
          mt={8}
          leftSection={<IconSearch size={14} aria-hidden="true" />}
          onClick={() => setSearching(true)}
        >
          {t('verification.pickOther')}
        </Button>
      )}
    </div>
  );
}

function Suggestion({ suggestion, chosen }: { suggestion: SuggestedCustomerView; chosen: boolean }) {
  const { t } = useTranslation('operator');
  return (
    <label className={styles.choice} data-chosen={chosen}>
      <Radio value={suggestion.contactId} />
      <span>
        <strong>{suggestion.contactName}</strong>, {suggestion.customerName}
        <span className={styles.reasons}>
          {suggestion.reasons.map((reason) => t(`verification.suggestionReason.${reason}`)).join('; ')}
        </span>
      </span>
    </label>
  );
}
