import type { LogInDto } from '@tunda/domain';
import { useRef, useState, type FormEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldSentence } from '../../../lib/problem-words';
import { asProblem, type ApiProblem } from '../../../lib/problem';

type Name = keyof LogInDto;
const NAMES = ['address', 'password'] as const satisfies readonly Name[];

export interface LogInFields {
  register: (name: Name) => { name: Name; ref: RefObject<HTMLInputElement | null>; onChange: () => void };
  fieldProblem: (name: Name) => string | undefined;
  submit: (event: FormEvent) => Promise<void>;
  /** Writes a log-in into the fields. */
  fill: (values: LogInDto) => void;
  isPending: boolean;
  problem: ApiProblem | null;
}

/**
 * The two fields of the log-in, without useDtoForm: this is the first page a customer loads, and the form engine with
 * class-validator weighs a sixth of it. The API judges the address; here only emptiness is.
 */
export function useLogInFields(send: (values: LogInDto) => Promise<void>): LogInFields {
  const { t } = useTranslation('problems');
  const inputs = { address: useRef<HTMLInputElement>(null), password: useRef<HTMLInputElement>(null) };
  const [codes, setCodes] = useState<Partial<Record<Name, string>>>({});
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [isPending, setIsPending] = useState(false);
  const valueOf = (name: Name): string => inputs[name].current?.value ?? '';

  const refuse = (refused: Partial<Record<Name, string>>): boolean => {
    setCodes(refused);
    const first = NAMES.find((name) => refused[name]);
    if (first) inputs[first].current?.focus();
    return first !== undefined;
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isPending) return;
    setProblem(null);
    if (refuse(Object.fromEntries(NAMES.filter((name) => !valueOf(name)).map((name) => [name, 'notBlank'])))) return;
    setIsPending(true);
    try {
      await send({ address: valueOf('address'), password: valueOf('password') });
    } catch (thrown) {
      const failed = asProblem(thrown);
      const onFields = refuse(Object.fromEntries(failed.fields.map(({ field, code }) => [field, code])));
      if (!onFields) setProblem(failed);
    } finally {
      setIsPending(false);
    }
  };
  return {
    register: (name) => ({
      name,
      ref: inputs[name],
      onChange: () => setCodes((now) => (now[name] ? { ...now, [name]: undefined } : now)),
    }),
    fieldProblem: (name) => {
      const code = codes[name];
      return code === undefined ? undefined : fieldSentence(code, valueOf(name), undefined, t);
    },
    submit,
    fill: (values) => {
      for (const name of NAMES) if (inputs[name].current) inputs[name].current.value = values[name];
      setCodes({});
      inputs.password.current?.focus();
    },
    isPending,
    problem,
  };
}
