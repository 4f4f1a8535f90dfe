import { useData } from 'vitepress';
import { type DefineComponent, defineComponent, h, onMounted, type PropType, ref } from 'vue';
import type { Form } from '../code/Call.ts';
import { chooseForm, chosenForm, readForm } from './chosenForm.ts';

/** The tabs above the forms of one call: `groupForms()` writes them into a page. */
const FormTabs: DefineComponent<{ forms: readonly Form[] }> = defineComponent({
  props: { forms: { type: Array as PropType<readonly Form[]>, required: true } },
  setup({ forms }) {
    const list = ref<HTMLElement>();
    const { lang } = useData();
    const label = lang.value.startsWith('ko') ? '코드 형식' : 'Form of the code';
    onMounted(readForm);

    function choose(form: Form) {
      // What stands above the tabs keeps its place, also where other forms on the page change their height.
      const before = list.value?.getBoundingClientRect().top ?? 0;
      chooseForm(form);
      scrollBy({ top: (list.value?.getBoundingClientRect().top ?? 0) - before });
    }

    function turn(event: KeyboardEvent) {
      const at = forms.indexOf(chosenForm.value);
      const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
      const form = to === undefined ? undefined : forms.at(to % forms.length);
      if (!form) return;
      event.preventDefault();
      choose(form);
      list.value?.querySelector<HTMLElement>(`[data-form="${form}"]`)?.focus();
    }

    return () =>
      h(
        'div',
        { ref: list, class: 'form-tabs', role: 'tablist', 'aria-label': label, onKeydown: turn },
        forms.map((form) =>
          h(
            'button',
            {
              type: 'button',
              role: 'tab',
              'data-form': form,
              'aria-selected': form === chosenForm.value,
              tabindex: form === chosenForm.value ? 0 : -1,
              onClick: () => choose(form),
            },
            form,
          ),
        ),
      );
  },
});

export default FormTabs;
