export const CUSTOMER_KINDS = ['company', 'person'] as const;
export type CustomerKind = (typeof CUSTOMER_KINDS)[number];

/** An account of the hosting company. */
export interface Customer {
  id: string;
  kind: CustomerKind;
  name: string;
  /** The key of this account in the billing system; unique when given. */
  externalId: string | null;
  createdAt: Date;
  updatedAt: Date;
}
