/** Nouns of bodies that stand before a name in the nominative: «группа «Прибой»», «фонд Color», «агентство Reuters» are one thing. */
export const ANNOUNCING: ReadonlySet<string> = new Set(
  'группа фонд банк агентство институт форум компания корпорация концерн холдинг клуб команда сеть журнал газета'.split(
    ' ',
  ),
);
