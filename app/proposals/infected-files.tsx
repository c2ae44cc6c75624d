import { Notice } from '#app/ui/notice.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { InfectedFile } from '#db/queries/files.ts'

/** In which files a virus was found, and what to do; `attachAt` is where, on another page than that of the attachments. */
export function InfectedFiles({ files, attachAt }: { files: readonly InfectedFile[]; attachAt?: string }) {
  const t = useT()
  return files.map(({ id, name, isHandedIn }) =>
    isHandedIn ? (
      <Notice key={id} tone="warning" title={t('files:infectedInVersion', { name })}>
        <p>{t('files:infectedInVersionHint')}</p>
      </Notice>
    ) : (
      <Notice key={id} tone="error" title={t('files:infected', { name })}>
        <p>
          {t('files:infectedHint')} {attachAt ? <a href={attachAt}>{t('files:toAttachments')}</a> : null}
        </p>
      </Notice>
    ),
  )
}
