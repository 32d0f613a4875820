import { assessRequest, type Assessment, type Department } from '@tunda/domain';
import { useEffect, useState } from 'react';

/** How long a person must rest before we say anything. Milliseconds. */
const REST = 900;
/** Fewer characters than this are a beginning, not a request. */
const ENOUGH = 12;

export interface Written {
  subject: string;
  body: string;
  department: Department | null;
}

interface Judged {
  /** Null while there is too little to judge. */
  assessment: Assessment | null;
  /** Judges at once: an answer was added, the thought is finished. */
  judgeNow: (written: Written) => void;
}

const judge = ({ subject, body, department }: Written): Assessment | null =>
  body.trim().length < ENOUGH ? null : assessRequest({ subject, body, ...(department ? { department } : {}) });

/**
 * The judgement on what is written, once the thought seems finished: after a rest, never at the third letter.
 * Keeps the last judgement while the person goes on writing, so that nothing jumps.
 */
export function useAssessment({ subject, body, department }: Written): Judged {
  const [assessment, setAssessment] = useState<Assessment | null>(null);
  useEffect(() => {
    const written = { subject, body, department };
    const timer = setTimeout(() => setAssessment(judge(written)), body.trim().length < ENOUGH ? 0 : REST);
    return () => clearTimeout(timer);
  }, [subject, body, department]);
  return { assessment, judgeNow: (written) => setAssessment(judge(written)) };
}
