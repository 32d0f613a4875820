import { LANGUAGES, type Language } from '@tunda/domain';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { assessment } from '../locales/it/assessment';
import { common } from '../locales/it/common';
import { conversation } from '../locales/it/conversation';
import { customer } from '../locales/it/customer';
import type { operator } from '../locales/it/operator';
import { problems } from '../locales/it/problems';

/** The shape of a locale file: every other language must have the keys of the Italian one, or it does not compile. */
export type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

interface Namespaces {
  common: typeof common;
  problems: typeof problems;
  customer: typeof customer;
  assessment: typeof assessment;
  conversation: typeof conversation;
  operator: typeof operator;
}
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Namespaces;
  }
}

type Bundle = () => Promise<object>;
/** What is not in the first load: the words of the operators (asked for by the admin part only) and every other language. */
const LATER: Record<Language, Partial<Record<keyof Namespaces, Bundle>>> = {
  it: { operator: () => import('../locales/it/operator').then((file) => file.operator) },
  en: {
    common: () => import('../locales/en/common').then((file) => file.common),
    problems: () => import('../locales/en/problems').then((file) => file.problems),
    customer: () => import('../locales/en/customer').then((file) => file.customer),
    assessment: () => import('../locales/en/assessment').then((file) => file.assessment),
    conversation: () => import('../locales/en/conversation').then((file) => file.conversation),
    operator: () => import('../locales/en/operator').then((file) => file.operator),
  },
};

const KEPT = 'tunda.language';

const isLanguage = (word: unknown): word is Language => LANGUAGES.some((language) => language === word);

/** The language to begin with: the one chosen on this device, else the first the browser asks for that we have, else Italian. */
export function firstLanguage(): Language {
  try {
    const kept = localStorage.getItem(KEPT);
    if (isLanguage(kept)) return kept;
  } catch {
    // storage may be shut
  }
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'it';
}

export const i18n = i18next;

/** Starts the words; answers when those of `language` are here. Call once, before the first render. */
export async function startI18n(language: Language = firstLanguage()): Promise<void> {
  await i18n
    .use({
      type: 'backend' as const,
      read: (lng: string, ns: string, done: (error: Error | null, words: object | null) => void) => {
        const bundle = LATER[lng as Language]?.[ns as keyof Namespaces];
        if (!bundle) return done(null, {});
        bundle().then(
          (words) => done(null, words),
          (error: Error) => done(error, null),
        );
      },
    })
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'it',
      supportedLngs: [...LANGUAGES],
      ns: ['common', 'problems', 'customer', 'assessment', 'conversation'],
      defaultNS: 'common',
      // keys hold colons of their own (a token's scope is `tickets:read`); namespaces are chosen by useTranslation
      nsSeparator: false,
      resources: { it: { common, problems, customer, assessment, conversation } },
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  markDocument(language);
}

function markDocument(language: Language): void {
  document.documentElement.lang = language;
}

/** Changes the language of the screen and remembers it on this device. The account's own setting is the session feature's business. */
export async function changeLanguage(language: Language): Promise<void> {
  try {
    localStorage.setItem(KEPT, language);
  } catch {
    // storage may be shut: it holds until the page is left
  }
  if (i18n.language !== language) await i18n.changeLanguage(language);
  markDocument(language);
}

/** The language on screen. */
export const currentLanguage = (): Language => (isLanguage(i18n.language) ? i18n.language : 'it');

/** Brings the words of the operators' part; only the admin branch calls it. */
export async function loadOperatorWords(): Promise<void> {
  await i18n.loadNamespaces('operator');
}
