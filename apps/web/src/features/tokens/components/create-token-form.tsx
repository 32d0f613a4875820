import { CreateTokenDto, TOKEN_DAYS_MAX, TOKEN_SCOPES, type NewTokenView } from '@tunda/domain';
import { Checkbox, Stack } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useDtoForm } from '../../../lib/dto-form';
import { FieldError, TextField } from '../../../ui/fields';
import { ModalForm } from '../../../ui/form-modal';
import { useCreateToken } from '../api/create-token';

interface CreateTokenFormProps {
  onCreated: (token: NewTokenView) => void;
  onCancel: () => void;
}

/** What a programme may do, and until when. */
export function CreateTokenForm({ onCreated, onCancel }: CreateTokenFormProps) {
  const { t } = useTranslation('operator');
  const { mutateAsync } = useCreateToken();
  const { form, field, errorOf, submit, isPending, problem } = useDtoForm(CreateTokenDto, {
    defaultValues: { name: '', scopes: [], expiresInDays: 90 },
    send: async (dto) => onCreated(await mutateAsync(dto)),
  });
  const { error: daysError } = field('expiresInDays');
  return (
    <ModalForm
      submit={submit}
      isPending={isPending}
      problem={problem}
      submitLabel={t('tokens.create')}
      onCancel={onCancel}
    >
      <TextField label={t('tokens.name')} hint={t('tokens.nameHint')} data-autofocus {...field('name')} />
      <Controller
        control={form.control}
        name="scopes"
        render={({ field: { value, onChange } }) => (
          <Checkbox.Group
            label={t('tokens.scopes')}
            value={value}
            onChange={onChange}
            error={errorOf('scopes') ? <FieldError>{errorOf('scopes') ?? ''}</FieldError> : undefined}
          >
            <Stack gap={8} mt={4}>
              {TOKEN_SCOPES.map((scope) => (
                <Checkbox key={scope} value={scope} label={t(`tokens.scope.${scope}`)} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
      />
      <TextField
        label={t('tokens.days')}
        hint={t('tokens.daysHint', { max: TOKEN_DAYS_MAX })}
        type="number"
        min={1}
        max={TOKEN_DAYS_MAX}
        maw={160}
        {...form.register('expiresInDays', { valueAsNumber: true })}
        error={daysError}
      />
    </ModalForm>
  );
}
