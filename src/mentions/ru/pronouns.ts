import type { EntityType } from '../mention.ts';
import type { MentionRule } from '../mention-rule.ts';
import type { MentionDraft } from '../make-mention.ts';
import type { MentionResources } from '../mention-resources.ts';

const PERSONAL = new Set(['он', 'она', 'они', 'мы', 'я']);
const DEMONSTRATIVE = new Set(['этот', 'данный', 'указанный', 'вышеупомянутый', 'упомянутый', 'названный']);
const POSSESSIVE = new Set(['наш']);

/** Nouns that stand for a thing named before, with the kind it must have. */
const ANAPHORS: Readonly<Record<string, EntityType>> = {
  страна: 'Place',
  государство: 'Place',
  республика: 'Place',
  город: 'Place',
  регион: 'Place',
};

function kindOf(lemma: string, { classes }: MentionResources): EntityType | null {
  const anaphor = ANAPHORS[lemma];
  if (anaphor) return anaphor;
  for (const [type, { nouns }] of classes) if (nouns.has(lemma)) return type;
  return null;
}

/** «он», «эта страна», «данный центр», «наши страны»: what points to something named elsewhere. */
export const pronouns: MentionRule = ({ tokens }, resources) => {
  const drafts: MentionDraft[] = [];
  for (const token of tokens) {
    const parse = token.parse;
    const next = tokens[token.index + 1];
    if (parse?.pos === 'NPRO' && PERSONAL.has(parse.lemma)) {
      drafts.push({
        type: parse.number === 'plur' ? 'Collective' : 'Person',
        form: 'pronoun',
        firstToken: token.index,
        endToken: token.index + 1,
        head: token.index,
        rule: 'personal-pronoun',
      });
    }
    const points = parse && (DEMONSTRATIVE.has(parse.lemma) || POSSESSIVE.has(parse.lemma));
    const kind = points && next?.parse?.pos === 'NOUN' ? kindOf(next.parse.lemma, resources) : null;
    if (!kind) continue;
    const ours = POSSESSIVE.has(parse?.lemma ?? '');
    const type = ours && kind === 'Place' && next?.parse?.number === 'plur' ? 'Collective' : kind;
    drafts.push({
      type,
      form: 'pronoun',
      firstToken: token.index,
      endToken: token.index + 2,
      head: token.index + 1,
      rule: ours ? 'possessive-phrase' : 'demonstrative-phrase',
    });
  }
  return drafts;
};
