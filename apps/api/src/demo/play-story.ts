// Plays a story through the rules of the desk, so that its ticket has the history a real one would have.
import {
  addNote,
  answerTicket,
  assignTicket,
  CLOSE_RESOLVED_AFTER_DAYS,
  changeDepartment,
  moveTicket,
  openTicket,
  replyToTicket,
  type Message,
  type NewIds,
  type Ticket,
  type TicketChange,
  type TicketEvent,
} from '@tunda/domain';
import { newTicketNumber } from '../database/ids.js';
import { cutQuotes } from '../mail/cut-quotes.js';
import { idAt, type Cast } from './cast.js';
import { instant, withDates } from './moments.js';
import type { DemoFile, Step, Story } from './story.js';

const DAY_MS = 86_400_000;

/** A message with what belongs to it. */
export interface PlayedMessage {
  readonly message: Message & { incomingMailId: string | null };
  readonly files: readonly DemoFile[];
}

/** A ticket with its whole history. */
export interface Played {
  ticket: Ticket;
  readonly messages: PlayedMessage[];
  readonly events: TicketEvent[];
}

/** Who plays, and when "now" is. */
export interface Stage {
  readonly cast: Cast;
  readonly now: Date;
}

export const newTicketIdsAt = (at: Date): NewIds => ({
  ticketId: idAt(at),
  messageId: idAt(at),
  eventId: idAt(at),
  number: newTicketNumber(),
});

/** Takes over what a rule decided. */
export function keepChange(played: Played, change: TicketChange, files: readonly DemoFile[] = []): void {
  played.ticket = change.ticket;
  played.events.push(...change.events);
  const { message } = change;
  if (!message) return;
  // strangers and contacts write by mail; what the desk writes is its own
  const incomingMailId = message.channel === 'mail' ? idAt(message.createdAt) : null;
  played.messages.push({ message: { ...message, incomingMailId }, files });
}

/** The text as the desk would have it, with where its quoted part begins. */
export function asWritten(text: string, now: Date): { body: string; quotedFrom: number | null } {
  const body = withDates(text, now);
  return { body, quotedFrom: cutQuotes(body) };
}

export function playStory(story: Story, stage: Stage): Played {
  const { cast, now } = stage;
  const at = instant(story.at, now);
  const contact = cast.contact(story.by);
  const { department, subject, channel } = story;
  const written = asWritten(story.text, now);
  const request = { department, subject, channel, ...written, ...(channel === 'mail' ? {} : { quotedFrom: null }) };
  const by = story.takenBy ? cast.operator(story.takenBy) : contact;
  const opened = openTicket(newTicketIdsAt(at), contact, request, at, by);
  const played: Played = { ticket: opened.ticket, messages: [], events: [] };
  keepChange(played, opened, story.files);
  playSteps(played, story.steps, stage);
  return played;
}

export function playSteps(played: Played, steps: readonly Step[], stage: Stage): void {
  for (const step of steps) keepChange(played, play(played.ticket, step, stage), 'files' in step ? step.files : []);
}

function play(ticket: Ticket, step: Step, { cast, now }: Stage): TicketChange {
  if (step.does === 'close-by-itself') {
    const at = new Date(ticket.updatedAt.getTime() + CLOSE_RESOLVED_AFTER_DAYS * DAY_MS);
    return moveTicket(ticket, { kind: 'system' }, 'closed', idAt(at), at);
  }
  const at = instant(step.at, now);
  const ids = { messageId: idAt(at), eventId: idAt(at) };
  switch (step.does) {
    case 'reply': {
      const reply = { body: withDates(step.text, now), lastSeenMessageId: ticket.lastMessageId, then: step.then };
      return replyToTicket(ticket, cast.operator(step.by), reply, ids, at);
    }
    case 'answer': {
      const written = asWritten(step.text, now);
      const quotedFrom = step.channel === 'mail' ? written.quotedFrom : null;
      return answerTicket(ticket, cast.contact(step.by), { ...written, quotedFrom, channel: step.channel }, ids, at);
    }
    case 'note':
      return addNote(ticket, cast.operator(step.by), withDates(step.text, now), ids.messageId, at);
    case 'assign':
      return assignTicket(ticket, cast.operator(step.by), step.to && cast.operator(step.to), ids.eventId, at);
    case 'department':
      return changeDepartment(ticket, cast.operator(step.by), step.to, ids.eventId, at);
    case 'move':
      return moveTicket(ticket, cast.operator(step.by), step.to, ids.eventId, at, step.because);
    case 'close':
      return moveTicket(ticket, cast.contact(step.by), 'closed', ids.eventId, at, step.because);
    case 'reopen':
      return moveTicket(ticket, cast.contact(step.by), 'open', ids.eventId, at);
  }
}
