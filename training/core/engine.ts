export { analyse } from "../../src/language/analyse.ts";
export * from "../../src/language/encoder/forms.ts";
export { loadModel } from "../../src/language/encoder/load.ts";
export { loadLanguage } from "../../src/language/languages.ts";
export { applyEdit, editOf } from "../../src/language/lemmas/edit.ts";
export { splitSentences } from "../../src/language/sentences/sentences.ts";
export { tokenise } from "../../src/language/tokens/tokens.ts";
export * from "../../src/numeric/index.ts";
