import { AFTER_REPLY, type AnswerTicketDto, type OperatorTicketView, type ReplyToTicketDto } from '@tunda/domain';
import { SegmentedControl } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { IconSend } from '@tabler/icons-react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../lib/announce';
import { ApiProblem, asProblem } from '../../../lib/problem';
import { useSnack } from '../../../ui/snack';
import { Composer } from '../../conversation/components/composer';
import { useReplyToTicket } from '../api/reply-to-ticket';
import { useSeenThread } from '../lib/use-seen-thread';
import { StaleThread } from './stale-thread';
import styles from './ticket.module.css';

type Then = NonNullable<ReplyToTicketDto['then']>;

interface ReplyComposerProps {
  ticket: OperatorTicketView;
  personId: string;
  active: boolean;
  fieldRef: RefObject<HTMLTextAreaElement | null>;
  onHasText: (hasText: boolean) => void;
}

/** Sends the same words under the same key, also when the thread moved on between a lost answer and the next try. */
function useReply(ticket: OperatorTicketView, then: Then) {
  const { mutateAsync } = useReplyToTicket(ticket.id);
  const tried = useRef<{ key: string; words: string; dto: ReplyToTicketDto } | null>(null);
  return async (
    answer: AnswerTicketDto,
    lastSeenMessageId: string,
    idempotencyKey: string,
  ): Promise<OperatorTicketView> => {
    const words = JSON.stringify([answer, then]);
    const again = tried.current?.key === idempotencyKey && tried.current.words === words ? tried.current.dto : null;
    const dto = again ?? { ...answer, lastSeenMessageId, then };
    tried.current = { key: idempotencyKey, words, dto };
    return mutateAsync({ dto, idempotencyKey });
  };
}

/** The answer to the customer, with the guard against a thread that moved on meanwhile. */
export function ReplyComposer({ ticket, personId, active, fieldRef, onHasText }: ReplyComposerProps) {
  const { t } = useTranslation('operator');
  const say = useSnack();
  const queryClient = useQueryClient();
  const [then, setThen] = useState<Then>('waiting');
  const [hasText, setHasText] = useState(false);
  const thread = useSeenThread(ticket, hasText);
  const reply = useReply(ticket, then);
  const box = useRef<HTMLDivElement>(null);
  const isStale = thread.arrived.length > 0;
  useEffect(() => {
    if (isStale) announce(t('ticket.stale.announce'));
  }, [isStale, t]);
  const showArrived = (): void => void requestAnimationFrame(() => box.current?.focus());
  const send = async (answer: AnswerTicketDto, key: string): Promise<void> => {
    if (isStale) {
      thread.fail(true);
      showArrived();
      throw new ApiProblem('thread-moved-on', 409);
    }
    thread.begin();
    try {
      const after = await reply(answer, thread.seenId, key);
      thread.arrive(after.lastMessageId);
    } catch (thrown) {
      const movedOn = asProblem(thrown).code === 'thread-moved-on';
      if (movedOn) await queryClient.refetchQueries({ queryKey: ['desk', 'ticket'], type: 'active' });
      thread.fail(movedOn);
      if (movedOn) showArrived();
      throw thrown;
    }
    setThen('waiting');
    say({ text: t('ticket.composer.sent') });
  };
  return (
    <Composer
      area="operator"
      label={t('ticket.composer.replyField')}
      placeholder={t('ticket.composer.replyPlaceholder', { name: ticket.requesterName })}
      submitLabel={t('ticket.composer.send')}
      submitIcon={IconSend}
      draftKey={`${personId}:reply:${ticket.id}`}
      send={send}
      active={active}
      fieldRef={fieldRef}
      onHasText={(has) => {
        setHasText(has);
        onHasText(has);
      }}
      hidesProblem={({ code }) => code === 'thread-moved-on' && isStale}
      above={
        isStale ? (
          <StaleThread
            arrived={thread.arrived}
            refused={thread.refused}
            boxRef={box}
            onRead={() => {
              thread.read();
              announce(t('ticket.stale.readDone'));
              // the button is gone: on with the draft
              fieldRef.current?.focus();
            }}
          />
        ) : null
      }
      options={<ThenChoice value={then} onChange={setThen} />}
    />
  );
}

function ThenChoice({ value, onChange }: { value: Then; onChange: (then: Then) => void }) {
  const { t } = useTranslation('operator');
  const words = { waiting: 'thenWaiting', resolved: 'thenResolved', open: 'thenOpen' } as const;
  return (
    <div className={styles.then}>
      <span className={styles.thenLabel} aria-hidden="true">
        {t('ticket.composer.then')}
      </span>
      <SegmentedControl
        size="xs"
        aria-label={t('ticket.composer.then')}
        value={value}
        onChange={(chosen) => onChange(chosen as Then)}
        data={AFTER_REPLY.map((each) => ({ value: each, label: t(`ticket.composer.${words[each]}`) }))}
      />
    </div>
  );
}
