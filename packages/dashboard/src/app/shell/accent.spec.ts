import { accentOf } from './accent';

describe('the accent from FRAMEWORK_NAME_BACKGROUND', () => {
  const supports = (): boolean => true;

  it.each(['#ff9900', 'rebeccapurple', ' rgb(10 20 30 / 50%) ', 'hsl(200deg, 40%, 50%)'])(
    'takes the colour %s',
    (value) => {
      expect(accentOf(value, supports)).toBe(value.trim());
    },
  );

  it.each([
    undefined,
    '',
    'url(https://evil.example/x.png)',
    'red; position: fixed',
    'var(--bo-red)',
    'linear-gradient(red, blue)',
    'inherit',
    'transparent',
    'rgb(url(x))',
  ])('passes over %s', (value) => {
    expect(accentOf(value, supports)).toBeUndefined();
  });

  it('passes over what the browser does not know', () => {
    expect(accentOf('banana', () => false)).toBeUndefined();
  });
});
