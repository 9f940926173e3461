/** What the readers of DSNs throw among themselves: a reason that quotes nothing. Pure. */
export class DsnFault extends Error {}
