/** Verbs that join a subject with what it is and say nothing themselves. */
export const COPULAS: ReadonlySet<string> = new Set('быть являться стать становиться остаться оставаться'.split(' '));
