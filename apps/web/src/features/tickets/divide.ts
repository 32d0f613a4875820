import { spanText, SUBJECT_MAX, type Assessment, type Department } from '@tunda/domain';

/** One matter of a request, ready to become a ticket of its own. */
export interface Matter {
  department: Department;
  subject: string;
  body: string;
}

/** The beginning of a text as a subject: whole words, one line. */
function asSubject(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line.length <= 80) return line;
  const cut = line.slice(0, 80);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40)).replace(/[\s,;:.]+$/, '')}…`.slice(0, SUBJECT_MAX);
}

// what joined a clause to the one before it, which is in another ticket now
const JOINT = /^(?:inoltre|e poi|poi|infine|e anche|oltre a ciò|also|besides|moreover|and also|in addition)\b[,:\s]+/i;

/** Capital letter and no joint in front, so that a clause cut out of a text begins like a sentence. */
function asSentence(text: string): string {
  const clean = text
    .trim()
    .replace(/^[,;:.\-–\s]+/, '')
    .replace(JOINT, '');
  return clean.charAt(0).toUpperCase() + clean.slice(1);
}

/** Cuts a request where the assessment saw its matters. The first keeps the subject that was written. */
export function divide(written: { subject: string; body: string }, assessment: Assessment): Matter[] {
  return assessment.issues.map((issue, index) => {
    const texts = issue.spans
      .filter((span) => span.field === 'body')
      .map((span) => asSentence(spanText(written, span)));
    const inSubject = issue.spans.find((span) => span.field === 'subject');
    const body = texts.join('\n') || (inSubject ? asSentence(spanText(written, inSubject)) : written.body);
    const ownSubject = inSubject ? spanText(written, inSubject) : index === 0 ? written.subject : '';
    return { department: issue.department, subject: asSubject(ownSubject) || asSubject(body), body };
  });
}
