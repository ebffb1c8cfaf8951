/** The parts of a document that we use: the libraries' own types need the DOM library, which a program without a browser lacks. */
declare module 'linkedom' {
  interface PageNode {
    readonly nodeType: number;
    readonly nodeName: string;
    readonly textContent: string | null;
    readonly childNodes: readonly PageNode[];
  }
  interface PageElement extends PageNode {
    getAttribute(name: string): string | null;
  }
  interface Page {
    readonly body: PageElement;
    querySelector(selector: string): PageElement | null;
  }
  export function parseHTML(html: string): { readonly document: Page };
}

declare module '@mozilla/readability' {
  import type { Page, PageNode } from 'linkedom';
  export interface Found {
    readonly title?: string | null;
    readonly siteName?: string | null;
    readonly publishedTime?: string | null;
    readonly content?: PageNode | null;
  }
  export class Readability {
    /** `serializer` says what `content` is; ours leaves the element as it is. */
    constructor(document: Page, options: { readonly serializer: (element: PageNode) => PageNode });
    parse(): Found | null;
  }
}
