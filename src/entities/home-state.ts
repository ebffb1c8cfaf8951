import { type Discourse, entityOf, isState } from './discourse.ts';

/** Endings of the addresses of media, and the state that «глава государства» means in them. */
const BY_DOMAIN: Readonly<Record<string, string>> = Object.freeze({
  kz: 'e_kazakhstan',
  ru: 'e_russia',
  kg: 'e_kyrgyzstan',
  uz: 'e_uzbekistan',
  tj: 'e_tajikistan',
  tm: 'e_turkmenistan',
  by: 'e_belarus',
  am: 'e_armenia',
  az: 'e_azerbaijan',
  ge: 'e_georgia',
  ua: 'e_ukraine',
  md: 'e_moldova',
});

/** An article is about one state if that is mentioned so many times as often as the next. */
const STANDS_OUT = 1.5;
const FEWEST = 2;

function mostMentioned(discourse: Discourse): string | null {
  const counts = new Map<string, number>();
  for (const mention of discourse.mentions) {
    const entity = entityOf(discourse, mention);
    if (entity && isState(discourse, entity)) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  if (!first || first[1] < FEWEST) return counts.size === 1 ? (first?.[0] ?? null) : null;
  return first[1] >= STANDS_OUT * (second?.[1] ?? 0) ? first[0] : null;
}

function ofPublisher({ text, catalogue }: Discourse): string | null {
  const { url, publisher } = text.article;
  const address = /([a-z]{2})(?:[/:].*)?$/u.exec(
    (url ?? publisher ?? '').toLowerCase().replace(/^https?:\/\/([^/]+).*$/u, '$1'),
  );
  const state = BY_DOMAIN[address?.[1] ?? ''];
  return state !== undefined && catalogue.entities.has(state) ? state : null;
}

/** The state that an article is about: the one it mentions far more than others, else that of who published it. */
export const homeState = (discourse: Discourse): string | null => mostMentioned(discourse) ?? ofPublisher(discourse);
