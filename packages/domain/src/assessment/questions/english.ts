import type { QuestionWords } from '../question-words.js';

export const ENGLISH_QUESTIONS: QuestionWords = {
  'which-mailbox': { question: 'Which mailbox is it?', answer: 'The mailbox is {answer}.', choices: {} },
  'mail-direction': {
    question: 'Is the problem when you send or when you receive?',
    answer: 'It happens {answer}.',
    choices: {
      sending: { label: 'When I send', sentence: 'I cannot send; receiving works.' },
      receiving: { label: 'When I receive', sentence: 'I am not receiving messages; sending works.' },
      both: { label: 'Both', sentence: 'I can neither send nor receive.' },
    },
  },
  'mail-error': {
    question: 'Which error do you see? You can paste it here.',
    answer: 'This error appears: "{answer}".',
    choices: { 'no-error': { label: 'No error', sentence: 'No error message appears.' } },
  },
  'mail-program': {
    question: 'Which program do you read your mail with?',
    answer: 'I use {answer}.',
    choices: {
      outlook: { label: 'Outlook', sentence: 'I use Outlook.' },
      thunderbird: { label: 'Thunderbird', sentence: 'I use Thunderbird.' },
      'apple-mail': { label: 'Apple Mail', sentence: 'I use Apple Mail.' },
      phone: { label: 'My phone', sentence: 'I read my mail on the phone.' },
      webmail: { label: 'Webmail', sentence: 'I use the webmail.' },
    },
  },
  'since-when': {
    question: 'Since when does it happen?',
    answer: 'It has been happening since {answer}.',
    choices: {
      today: { label: 'Since today', sentence: 'It has been happening since today.' },
      yesterday: { label: 'Since yesterday', sentence: 'It has been happening since yesterday.' },
      'some-days': { label: 'For some days', sentence: 'It has been happening for some days.' },
    },
  },
  'which-invoice': {
    question: 'Which invoice or payment is it? The number is enough.',
    answer: 'It is about invoice {answer}.',
    choices: {},
  },
  'invoice-problem': {
    question: 'What is wrong with the invoice?',
    answer: 'This is wrong with the invoice: {answer}.',
    choices: {
      'wrong-amount': { label: 'The amount is wrong', sentence: 'The amount of the invoice is wrong.' },
      'already-paid': {
        label: 'I have already paid it',
        sentence: 'The invoice is shown as unpaid, but it has already been paid.',
      },
      'not-received': { label: 'I have not received it', sentence: 'I have not received the invoice.' },
      'wrong-data': { label: 'My details are wrong', sentence: 'Our details on the invoice are wrong.' },
    },
  },
  'invoice-expected': {
    question: 'What did you expect instead?',
    answer: 'What I expected instead: {answer}.',
    choices: {},
  },
  'which-site': { question: 'Which website is it?', answer: 'The website is {answer}.', choices: {} },
  'site-symptom': {
    question: 'What happens when you open the website?',
    answer: 'When I open the website, this happens: {answer}.',
    choices: {
      'not-reachable': {
        label: 'It does not open',
        sentence: 'The website does not open: the browser cannot reach it.',
      },
      'error-page': { label: 'An error appears', sentence: 'An error page appears instead of the website.' },
      slow: { label: 'It is very slow', sentence: 'Pages open, but take many seconds.' },
      'wrong-content': {
        label: 'It looks wrong or is out of date',
        sentence: 'The website opens but shows the wrong content.',
      },
    },
  },
  'which-domain': { question: 'Which domain is it?', answer: 'The domain is {answer}.', choices: {} },
  'dns-values': {
    question: 'Which records should change, and to which values?',
    answer: 'The values to set are: {answer}.',
    choices: {},
  },
  'which-service': { question: 'Which service is it?', answer: 'The service is {answer}.', choices: {} },
  'what-happens': { question: 'What exactly happens?', answer: 'This is what happens: {answer}.', choices: {} },
  'exact-error': {
    question: 'Which error do you see? You can paste it here.',
    answer: 'This error appears: "{answer}".',
    choices: { 'no-error': { label: 'No error', sentence: 'No error message appears.' } },
  },
  'what-wanted': { question: 'What would you like us to do?', answer: 'What I would like: {answer}.', choices: {} },
  'which-requirements': {
    question: 'What is it for, and how big (sites, mailboxes, space, visits)?',
    answer: 'We need it for: {answer}.',
    choices: {},
  },
};
