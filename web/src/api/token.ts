/** A server that others reach asks for a token before anything is written. It is kept as long as the tab is open. */
const KEY = "lagebild.token";

/** What waits for somebody's answer. */
export interface TokenQuestion {
  /** A token was given, and the server does not take it. */
  readonly refused: boolean;
  /** The token, or null where nobody wants to give one. */
  readonly answer: (token: string | null) => void;
}

let question: (TokenQuestion & { readonly answered: Promise<string | null> }) | null = null;
const watchers = new Set<() => void>();

function changed(): void {
  for (const watcher of watchers) watcher();
}

/** Calls whenever a question or the token comes or goes; what it gives ends that. */
export function watchToken(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export function tokenQuestion(): TokenQuestion | null {
  return question;
}

export function hasToken(): boolean {
  return sessionStorage.getItem(KEY) !== null;
}

export function forgetToken(): void {
  sessionStorage.removeItem(KEY);
  changed();
}

/** `fetch` that asks for the token where the server wants one, and again until it is right or nobody gives one. */
export async function fetchWithToken(request: Request): Promise<Response> {
  if (request.method === "GET") return fetch(request);
  const token = sessionStorage.getItem(KEY);
  const again = request.clone();
  if (token !== null) request.headers.set("authorization", `Bearer ${token}`);
  const response = await fetch(request);
  if (response.status !== 401) return response;
  const given = await ask(token !== null);
  return given === null ? response : fetchWithToken(again);
}

/** Several requests that are refused at once share one question. */
function ask(refused: boolean): Promise<string | null> {
  if (question !== null) return question.answered;
  let answer: TokenQuestion["answer"] = () => {};
  const answered = new Promise<string | null>((resolve) => {
    answer = (token) => {
      if (token !== null) sessionStorage.setItem(KEY, token);
      question = null;
      changed();
      resolve(token);
    };
  });
  question = { refused, answer, answered };
  changed();
  return answered;
}
