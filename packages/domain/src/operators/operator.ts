/** A person of the desk. */
export interface Operator {
  id: string;
  name: string;
  address: string;
  /** Administrators manage operators and tokens. */
  isAdmin: boolean;
  /** A disabled operator cannot log in; her name stays on what she wrote. */
  disabledAt: Date | null;
  createdAt: Date;
}
