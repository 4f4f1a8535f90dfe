// What the buttons below a block of code load when one of them is pressed.

export { createSession } from './createSession.ts';
export { default as RunPanel } from './RunPanel.vue';
export { default as RunTools } from './RunTools.vue';
