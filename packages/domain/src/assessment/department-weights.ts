import type { Department } from '../tickets/department.js';
import type { Weights } from './weigh.js';
import { ADMINISTRATIVE_WEIGHTS } from './weights/administrative.js';
import { COMMERCIAL_WEIGHTS } from './weights/commercial.js';
import { TECHNICAL_WEIGHTS } from './weights/technical.js';

/** What speaks for each department. */
export const DEPARTMENT_WEIGHTS: Readonly<Record<Department, Weights>> = {
  technical: TECHNICAL_WEIGHTS,
  administrative: ADMINISTRATIVE_WEIGHTS,
  commercial: COMMERCIAL_WEIGHTS,
};
