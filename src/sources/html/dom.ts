/** The little of the DOM that is used here; linkedom gives it, and no DOM types are loaded. */
export interface DomNode {
  readonly nodeType: number;
  readonly textContent: string;
  readonly parentNode: DomElement | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  readonly parentElement: DomElement | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  contains(other: DomNode): boolean;
  append(...nodes: readonly DomNode[]): void;
  remove(): void;
  replaceWith(...nodes: readonly DomNode[]): void;
}

export interface DomDocument {
  readonly documentElement: DomElement;
  readonly head: DomElement;
  readonly body: DomElement;
  createElement(name: string): DomElement;
  /** Joins text nodes that stand side by side. */
  normalize(): void;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

const ELEMENT = 1;
const TEXT = 3;

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT;
}

export function isText(node: DomNode): boolean {
  return node.nodeType === TEXT;
}

/** Children in their order. An element may be removed while one stands on it. */
export function* childrenOf(node: DomNode): Iterable<DomNode> {
  let child = node.firstChild;
  while (child) {
    const next = child.nextSibling;
    yield child;
    child = next;
  }
}

/** Class names, id, role and the like in one string: what a page says of an element. */
export function signsOf(element: DomElement): string {
  const signs = [element.getAttribute("class"), element.getAttribute("id"), element.getAttribute("itemprop")];
  return signs.filter(Boolean).join(" ");
}
