import { classValidatorResolver } from '@hookform/resolvers/class-validator';
import { getMetadataStorage } from 'class-validator';
import { useCallback, useEffect, useRef, useState, type BaseSyntheticEvent } from 'react';
import {
  useForm,
  type DefaultValues,
  type FieldError,
  type FieldPath,
  type FieldValues,
  type Resolver,
  type UseFormReturn,
} from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { newKey } from './new-key';
import { fieldSentence } from './problem-words';
import { asProblem, type ApiProblem } from './problem';
import { useDraft, type Draft } from './use-draft';

type DtoClass<T> = new () => T;

/** Empty inputs are absent: `''` becomes undefined, in depth. Lists and files stay as they are. */
export function withoutBlanks<T>(values: T): T {
  if (typeof values === 'string') return (values === '' ? undefined : values) as T;
  if (values === null || typeof values !== 'object' || Object.getPrototypeOf(values) !== Object.prototype)
    return values;
  const kept = Object.entries(values)
    .map(([name, value]) => [name, withoutBlanks(value as unknown)] as const)
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as T;
}

/** The number in a constraint of a DTO, e.g. 150 for maxLength of `subject`. */
function limitOf(dto: DtoClass<object>, field: string, code: string): number | undefined {
  const rule = getMetadataStorage()
    .getTargetValidationMetadatas(dto, '', true, false)
    .find((metadata) => metadata.propertyName === field && metadata.name === code);
  const limit: unknown = rule?.constraints?.[0];
  return typeof limit === 'number' ? limit : undefined;
}

export interface DtoFormOptions<T extends FieldValues> {
  defaultValues: DefaultValues<T>;
  /** Sends it. What it throws is shown, with the fields still filled. Gets what the DTO describes (no blanks), and a key that stays the same until it succeeds. */
  send: (values: T, idempotencyKey: string) => Promise<unknown>;
  /** Key of a draft (see useDraft): the form keeps itself while it is written, and forgets when it was sent. */
  draft?: string;
}

export interface DtoForm<T extends FieldValues> {
  form: UseFormReturn<T>;
  /** Props for a text field of `ui/fields`: `<TextField label={…} {...form.field('subject')} />`. */
  field: (name: FieldPath<T>) => ReturnType<UseFormReturn<T>['register']> & { error: string | undefined };
  /** The sentence under a field, for fields drawn with a Controller. */
  errorOf: (name: FieldPath<T>) => string | undefined;
  /** For `<form noValidate onSubmit={…}>`. */
  submit: (event?: BaseSyntheticEvent) => Promise<void>;
  isPending: boolean;
  /** Why the last sending failed, unless it is all on fields; null otherwise. */
  problem: ApiProblem | null;
  draft: Draft<T>;
}

/**
 * A form whose rules are those of a DTO class of @tunda/domain: the same sentences before and after sending.
 * Keeps everything that was written, whatever happens.
 */
export function useDtoForm<T extends FieldValues>(dto: DtoClass<T>, options: DtoFormOptions<T>): DtoForm<T> {
  const { t } = useTranslation('problems');
  const draft = useDraft<T>(options.draft ?? null);
  const form = useForm<T>({
    resolver: dtoResolver(dto),
    defaultValues: { ...options.defaultValues, ...draft.found } as DefaultValues<T>,
    mode: 'onTouched',
    reValidateMode: 'onChange',
  });
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const key = useRef('');
  const stopKeeping = useDraftKeeping(form, draft, options.draft !== undefined);

  const errorOf = (name: FieldPath<T>): string | undefined => {
    const error = form.getFieldState(name, form.formState).error as FieldError | undefined;
    if (!error) return undefined;
    const code = String(error.type);
    return fieldSentence(code, form.getValues(name), limitOf(dto, name, code), t);
  };

  const submit = form.handleSubmit(async (values) => {
    setProblem(null);
    key.current ||= newKey();
    try {
      await options.send(withoutBlanks(values), key.current);
      key.current = '';
      stopKeeping();
      draft.clear();
    } catch (thrown) {
      const failed = asProblem(thrown);
      // refused content will change, and must not meet the answer kept for this key
      if (!failed.isPassing) key.current = '';
      const shown = failed.fields.filter(({ field }) => Object.hasOwn(form.getValues(), field.split('.')[0] ?? ''));
      shown.forEach(({ field, code }, index) =>
        form.setError(field as FieldPath<T>, { type: code }, { shouldFocus: index === 0 }),
      );
      if (shown.length === 0) setProblem(failed);
    }
  });

  return {
    form,
    field: (name) => ({ ...form.register(name), error: errorOf(name) }),
    errorOf,
    submit,
    isPending: form.formState.isSubmitting,
    problem,
    draft,
  };
}

function dtoResolver<T extends FieldValues>(dto: DtoClass<T>): Resolver<T> {
  // the resolver's generics want the DTO as input, output and context at once
  const resolve = classValidatorResolver(dto as never) as unknown as Resolver<T>;
  return async (values, context, options) => {
    const result = await resolve(withoutBlanks(values), context, options);
    return Object.keys(result.errors).length > 0 ? result : { values, errors: {} };
  };
}

/** Saves the draft half a second after the last change, and at once when the page is left. Gives back what drops a save that is still to come. */
function useDraftKeeping<T extends FieldValues>(form: UseFormReturn<T>, draft: Draft<T>, wanted: boolean): () => void {
  const { save } = draft;
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const drop = useCallback(() => {
    clearTimeout(waiting.current);
    waiting.current = undefined;
  }, []);
  useEffect(() => {
    if (!wanted) return undefined;
    const keep = (): void => {
      if (waiting.current !== undefined) save(form.getValues());
      drop();
    };
    const watching = form.watch(() => {
      clearTimeout(waiting.current);
      waiting.current = setTimeout(keep, 500);
    });
    window.addEventListener('pagehide', keep);
    return () => {
      keep();
      watching.unsubscribe();
      window.removeEventListener('pagehide', keep);
    };
  }, [form, save, wanted, drop]);
  return drop;
}
