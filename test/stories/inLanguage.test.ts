// What a play function finds in another language of the toolbar.
import { describe, expect, it } from 'vitest'
import { inLanguageOf, loadInLanguage } from '../../stories/play/inLanguage.ts'

describe('the words of a play function', () => {
  it('are its own in English', async () => {
    const inLanguage = await loadInLanguage('en')
    expect(inLanguage('Username')).toBe('Username')
  })

  it.each([
    ['ar', 'Username', 'اسم المستخدم'],
    ['de', 'Log in', 'Anmelden'],
    ['de', 'Log in with Harbour ID', 'Mit Harbour ID anmelden'],
    ['ar', 'Log in with Harbour ID', 'تسجيل الدخول عبر Harbour ID'],
    ['de', '“Password” is required.', '„Passwort“ ist erforderlich.'],
  ])('find in %s: %s', async (language, english, shown) => {
    const inLanguage = await loadInLanguage(language)
    expect(shown).toMatch(inLanguage(english))
  })

  it('find a name that is kept in its own direction', () => {
    const inLanguage = inLanguageOf([{ english: 'Continue as $1', other: 'المتابعة باسم $1' }])
    expect('المتابعة باسم \u2068DemoUser\u2069').toMatch(inLanguage('Continue as DemoUser'))
  })

  it('find parameters in another order', () => {
    const inLanguage = inLanguageOf([{ english: '$1, not $2', other: 'nicht $2, sondern $1' }])
    expect('nicht Ada, sondern Eve').toMatch(inLanguage('Eve, not Ada'))
  })

  it('find a text by a part of it', () => {
    const inLanguage = inLanguageOf([
      { english: 'Account $1 was created. Log in to continue.', other: 'Das Konto $1 wurde erstellt. Melde dich an.' },
      { english: 'Account linked', other: 'Konto verbunden' },
    ])
    expect('Das Konto Grace wurde erstellt. Melde dich an.').toMatch(inLanguage(/Account Grace was created/))
    expect('Konto verbunden').not.toMatch(inLanguage(/Account Grace was created/))
  })

  it('leave names and patterns of numbers as they are', () => {
    const inLanguage = inLanguageOf([{ english: 'Username', other: 'Benutzername' }])
    expect(inLanguage('DemoUser')).toBe('DemoUser')
    expect(inLanguage(/\d+ =/)).toEqual(/\d+ =/)
  })
})
