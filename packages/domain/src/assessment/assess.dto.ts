import { IsArray, IsBoolean, IsIn, IsInt, IsString, MaxLength } from 'class-validator';
import { LANGUAGES, type Language } from '../shared/language.js';
import { Nested } from '../shared/nested.js';
import { Optional } from '../shared/optional.js';
import { DEPARTMENTS, type Department } from '../tickets/department.js';
import {
  ASSESSED_MAX,
  MISSING,
  QUESTIONS,
  spanText,
  type Assessment,
  type AssessmentInput,
  type Missing,
  type QuestionId,
} from './assessment.js';
import { wordsOf } from './question-words.js';

/** A request to judge before it is sent. Nothing of it is kept. */
export class AssessRequestDto {
  @IsString()
  @MaxLength(1000)
  subject!: string;

  @IsString()
  @MaxLength(ASSESSED_MAX)
  body!: string;

  @Optional()
  @IsIn(LANGUAGES)
  lang?: Language;
}

export class QuestionView {
  /** Key in the catalogue of questions. */
  @IsIn(Object.keys(QUESTIONS))
  id!: QuestionId;

  /** The question itself, in the language of the request. */
  @IsString()
  text!: string;

  @IsIn(MISSING)
  missing!: Missing;

  /** Answers a person can pick. */
  @IsArray()
  @IsString({ each: true })
  choices!: string[];
}

export class IssueView {
  @IsIn(DEPARTMENTS)
  department!: Department;

  /** Exact substrings of subject or body. */
  @IsArray()
  @IsString({ each: true })
  text!: string[];

  @IsBoolean()
  vague!: boolean;
}

/** What `npm run assess` prints and `POST /requests/assess` answers. */
export class AssessmentView {
  @IsBoolean()
  vague!: boolean;

  @IsIn(MISSING, { each: true })
  missing!: Missing[];

  @Nested(() => IssueView, { each: true })
  issues!: IssueView[];

  @Nested(() => QuestionView, { each: true })
  questions!: QuestionView[];

  /** Version of the rules that judged. */
  @IsInt()
  ruleVersion!: number;
}

/** An assessment as it leaves the house: questions in words, issues as pieces of the text. */
export function toAssessmentView(
  input: Pick<AssessmentInput, 'subject' | 'body'>,
  assessment: Assessment,
  lang: Language = assessment.lang,
): AssessmentView {
  return {
    vague: assessment.vague,
    missing: [...assessment.missing],
    issues: assessment.issues.map(({ department, spans, vague }) => ({
      department,
      text: spans.map((span) => spanText(input, span)),
      vague,
    })),
    questions: assessment.questions.map(({ id, missing, choices }) => {
      const words = wordsOf(lang, id);
      return {
        id,
        text: words.question,
        missing,
        choices: choices.map((choice) => words.choices[choice]?.label ?? choice),
      };
    }),
    ruleVersion: assessment.ruleVersion,
  };
}
