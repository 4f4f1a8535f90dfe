export { default } from '@by-example/config/vitest';
