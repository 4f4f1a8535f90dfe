import { type Ref, ref } from 'vue';
import { type Form, forms } from '../code/Call.ts';

const storageKey = 'form';

/** The form of the code that the reader chose, on every page. */
export const chosenForm: Ref<Form> = ref('openai');

/**
 * A script for the head of every page. It sets the chosen form on the root element before the page is
 * painted, so that the styles show that form alone. Without JavaScript, all forms stay, one below the other.
 */
export const chooseEarly: string = `(() => {
  const forms = ${JSON.stringify(forms)};
  const asked = location.hash.slice(1);
  let kept;
  try { kept = localStorage.getItem('${storageKey}'); } catch {}
  document.documentElement.dataset.form = [asked, kept].find((form) => forms.includes(form)) ?? 'openai';
})();`;

/** Reads the form that the script in the head has chosen. Must not run before the page is mounted. */
export function readForm(): void {
  show(document.documentElement.dataset.form ?? '');
}

/** Shows a form on this page and all others, and remembers it. */
export function chooseForm(form: Form): void {
  show(form);
  try {
    localStorage.setItem(storageKey, form);
  } catch {
    // Storage may be turned off: then the choice lasts until the page is loaded anew.
  }
}

/** Shows the form that an address leads to, such as `/reference/streaming#axios`. */
export function showFormOf(address: string): void {
  show(address.split('#')[1] ?? '');
}

function show(name: string): void {
  const form = forms.find((known) => known === name);
  if (!form) return;
  chosenForm.value = form;
  document.documentElement.dataset.form = form;
}
