import { DataFactory, Writer } from 'n3';
import type { Graph } from '../graph/connect.ts';
import { findTable, type TableRow } from '../graph/read/find-table.ts';

type Named = ReturnType<typeof DataFactory.namedNode>;
type Term = Named | ReturnType<typeof DataFactory.literal>;

/** Ids are opaque and ours: they are names, not addresses. */
const OURS = 'urn:kurultai:';
const PREFIXES = {
  k: OURS,
  prov: 'http://www.w3.org/ns/prov#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  dcterms: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const own = (name: unknown): Named => DataFactory.namedNode(`${OURS}${String(name)}`);
const term = (prefix: keyof typeof PREFIXES, name: string): Named =>
  DataFactory.namedNode(`${PREFIXES[prefix]}${name}`);

/** Predicate and value; null values are left out. */
type Said = readonly (readonly [Named, Term | null])[];

const text = (value: unknown, language?: string): Term | null =>
  typeof value === 'string' ? (language ? DataFactory.literal(value, language) : DataFactory.literal(value)) : null;
const number = (value: unknown): Term | null =>
  typeof value === 'number' ? DataFactory.literal(String(value), term('xsd', 'integer')) : null;
const link = (value: unknown): Term | null => (typeof value === 'string' ? own(value) : null);
const wikidata = (value: unknown): Term | null =>
  typeof value === 'string' ? DataFactory.namedNode(`http://www.wikidata.org/entity/${value}`) : null;
/** An address that RDF can hold. */
const address = (value: unknown): Term | null =>
  typeof value === 'string' && URL.canParse(value) ? DataFactory.namedNode(new URL(value).href) : null;

/** The statement as a named graph of one triple is what is claimed; this is who claims it, in which words. */
function saidOf(row: TableRow): readonly (readonly [unknown, Said])[] {
  return [
    [
      row.id,
      [
        [term('prov', 'wasDerivedFrom'), link(row.versionId)],
        [term('prov', 'wasAttributedTo'), link(row.saidById)],
        [term('prov', 'wasGeneratedBy'), own(`rule/${String(row.rule)}`)],
        [term('prov', 'value'), text(row.quote, 'ru')],
        [own('start'), number(row.start)],
        [own('end'), number(row.end)],
        [own('polarity'), text(row.polarity)],
        [own('modality'), text(row.modality)],
        [own('review'), text(row.review)],
        [own('date'), text(row.date)],
        [own('extractor'), text(row.extractor)],
      ],
    ],
    [
      row.versionId,
      [
        [term('prov', 'specializationOf'), link(row.articleId)],
        [own('sha256'), text(row.sha256)],
      ],
    ],
    [
      row.articleId,
      [
        [term('dcterms', 'title'), text(row.title, 'ru')],
        [term('dcterms', 'publisher'), text(row.publisher)],
        [term('dcterms', 'issued'), text(row.publishedOn)],
        [term('owl', 'sameAs'), address(row.url)],
      ],
    ],
    ...(['subject', 'object'] as const).map(
      (end) =>
        [
          row[`${end}Id`],
          [
            [term('rdfs', 'label'), text(row[end], 'ru')],
            [term('owl', 'sameAs'), wikidata(row[`${end}Wikidata`])],
          ],
        ] as const,
    ),
  ];
}

/** The current statements as TriG: each a named graph of one triple, with its provenance (PROV-O) beside it. */
export async function* exportTrig(graph: Graph): AsyncGenerator<string> {
  const pieces: string[] = [];
  const collect = {
    write: (chunk: string, _encoding: string, done?: () => void): void => {
      pieces.push(chunk);
      done?.();
    },
    end: (): void => undefined,
  };
  const writer = new Writer(collect, { format: 'application/trig', prefixes: PREFIXES, end: false });
  const told = new Set<unknown>();
  for await (const row of findTable(graph)) {
    writer.addQuad(DataFactory.quad(own(row.subjectId), own(row.type), own(row.objectId), own(row.id)));
    for (const [about, said] of saidOf(row)) {
      // An entity or article is described once; a statement's id is new each time.
      if (told.has(about)) continue;
      told.add(about);
      for (const [predicate, value] of said) if (value) writer.addQuad(DataFactory.quad(own(about), predicate, value));
    }
    yield pieces.splice(0).join('');
  }
  writer.end();
  yield pieces.splice(0).join('');
}
