import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import type { MentionDraft } from '../make-mention.ts';
import type { EntityType } from '../mention.ts';
import type { MentionResources } from '../mention-resources.ts';
import type { MentionRule } from '../mention-rule.ts';

/** Kinds of things that bear names in quotation marks and are no bodies. */
const THINGS = ['Event', 'Initiative', 'Document', 'Project'] as const;
/** Documents that bear the name of who wrote them, not one of their own: «письмо | «Газпрома»», «список | «Форбс»». */
const OF_AUTHORS: ReadonlySet<string> = new Set(
  (
    'письмо список заявление обращение решение сообщение отчет рекомендация приказ распоряжение устав регламент контракт договор ' +
    'соглашение график реестр видео запрос жалоба иск комментарий запись данные документ публикация репортаж предложение позиция политика'
  ).split(' '),
);
/** So many words are looked at between the noun and the name: «стратегия развития туризма | «Алтай – 2030»». */
const REACH = 6;

const isOpening = (token: Token | undefined): boolean => /^[«"“„]$/u.test(token?.text ?? '');
const isClosing = (token: Token | undefined): boolean => /^[»"”]$/u.test(token?.text ?? '');

/** What may stand between a noun and the name behind it: nouns of doing in the genitive and their attributes. */
const isBetween = ({ parse }: Token, { actions }: MentionResources): boolean =>
  parse?.case === 'gent' && (parse.pos === 'ADJF' || (parse.pos === 'NOUN' && actions.has(parse.lemma)));

/** The kind of thing that a name in quotation marks opening at `open` is said to be; null if no noun for one is near. */
export function thingQuoted({ tokens }: Sentence, open: number, resources: MentionResources): EntityType | null {
  const { classes } = resources;
  for (let at = open - 1; at >= Math.max(0, open - REACH); at -= 1) {
    const token = tokens[at];
    const noun = token?.parse?.pos === 'NOUN' ? token.parse.lemma : '';
    if (OF_AUTHORS.has(noun) || classes.get('Organisation')?.nouns.has(noun)) return null;
    const found = THINGS.find((type) => classes.get(type)?.nouns.has(noun));
    if (found) return found;
    if (!token || !isBetween(token, resources)) return null;
  }
  return null;
}

/** «инициатива | «Алтайский диалог»»: the name in quotation marks that ends a phrase for a thing names that thing by itself. */
export const namesInQuotes: MentionRule = (sentence, resources, found) => {
  const { tokens } = sentence;
  return found.flatMap(({ endToken, head, rule }): MentionDraft[] => {
    if (!rule.startsWith('class-') || !isClosing(tokens[endToken - 1])) return [];
    const opening = tokens.slice(head + 1, endToken).find(isOpening);
    const type = opening && thingQuoted(sentence, opening.index, resources);
    const first = (opening?.index ?? 0) + 1;
    if (!type || endToken - 1 <= first || !/^[\p{Lu}\d]/u.test(tokens[first]?.text ?? '')) return [];
    // The phrase is the better name: «закон «О полиции»», not «О полиции».
    return [{ type, form: 'common', firstToken: first, endToken: endToken - 1, head: first, rule: 'name-in-quotes' }];
  });
};
