import type { Area, CustomerMessageView, MessageAuthor } from '@tunda/domain';
import { IconHeadset, IconLock, IconRobot, IconUser, IconUserQuestion, type Icon } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TimeText } from '../../../ui/time-text';
import { AttachmentList } from './attachment-list';
import styles from './conversation.module.css';
import { LinkedText } from './linked-text';
import { QuotedFold } from './quoted-fold';

interface MessageLetterProps {
  /** Whose screen it is: files come from that area. */
  area: Area;
  message: CustomerMessageView & { internal?: boolean };
  /** Marks it as arrived since the last look. */
  fresh?: boolean;
  /** Beside the time: what became of its mail. */
  aside?: ReactNode;
}

const ICONS: Record<MessageAuthor | 'note', Icon> = {
  contact: IconUser,
  operator: IconHeadset,
  stranger: IconUserQuestion,
  system: IconRobot,
  note: IconLock,
};

/** One letter of a conversation: who, when, text, quoted part folded, files. A note among colleagues cannot be taken for one. */
export function MessageLetter({ area, message, fresh = false, aside }: MessageLetterProps) {
  const { t } = useTranslation('conversation');
  const id = useId();
  const { author, authorName, body, quotedFrom, attachments, createdAt, internal = false } = message;
  const kind = internal ? 'note' : author;
  const IconOf = ICONS[kind];
  // to the customer her own side needs no name
  const isOwn = area === 'customer' && author === 'contact';
  const links = author !== 'stranger';
  const own = body.slice(0, quotedFrom ?? body.length);
  const quoted = body.slice(quotedFrom ?? body.length);
  return (
    <article className={styles.letter} data-kind={kind} data-fresh={fresh} aria-labelledby={id}>
      <header className={styles.head}>
        <span className={styles.face}>
          <IconOf size={16} stroke={2} aria-hidden="true" />
        </span>
        <h3 className={styles.who} id={id}>
          <span className={styles.name}>{authorName}</span>
          {isOwn ? null : <span className={styles.role}>{internal ? t('note') : t(`by.${author}`)}</span>}
        </h3>
        <span className={styles.when}>
          {aside}
          <span>
            <Where area={area} message={message} />
            <TimeText at={createdAt} as="moment-with-time" />
          </span>
        </span>
      </header>
      <div className={styles.text}>
        <LinkedText text={own.trimEnd()} links={links} />
      </div>
      {quoted.trim() ? <QuotedFold text={quoted.trim()} links={links} /> : null}
      <AttachmentList area={area} attachments={attachments} name={authorName} />
    </article>
  );
}

/** By which door it came; to the customer our desk is no place. */
function Where({ area, message }: Pick<MessageLetterProps, 'area' | 'message'>) {
  const { t } = useTranslation('conversation');
  if (message.internal) return `${t('noteHint')} · `;
  if (area === 'customer' && message.channel === 'desk') return null;
  return `${t(`channel.${message.channel}`)} · `;
}
