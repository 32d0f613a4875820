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

/**
 * The judgement on what is written, once the thought seems finished: after a rest, never at the third letter.
 * Null while there is too little to judge. Keeps the last judgement while the person goes on writing, so that nothing jumps.
 */
export function useAssessment({ subject, body, department }: Written): Assessment | null {
  const [assessment, setAssessment] = useState<Assessment | null>(null);
  useEffect(() => {
    const tooLittle = body.trim().length < ENOUGH;
    const timer = setTimeout(
      () => setAssessment(tooLittle ? null : assessRequest({ subject, body, ...(department ? { department } : {}) })),
      tooLittle ? 0 : REST,
    );
    return () => clearTimeout(timer);
  }, [subject, body, department]);
  return assessment;
}
