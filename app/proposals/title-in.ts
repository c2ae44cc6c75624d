import { type Answers, typedText } from './sections/answers.ts'

/** The title that a section has, in the language where it has it in both. */
export function titleIn(project: Answers, language: string): string {
  const [first, second] = language === 'en' ? ['title.en', 'title.es'] : ['title.es', 'title.en']
  return typedText(project, first!) || typedText(project, second!)
}
