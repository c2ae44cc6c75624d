import { useT } from '#app/ui/translate.tsx'

type Named = { id: string; reference: string | null; title: string | null; organization: string }

/** A proposal in a table: its title leads to it, its reference and its organization stand below. */
export function ProposalName({ id, reference, title, organization }: Named) {
  const t = useT()
  return (
    <>
      <a href={`/proposals/${id}`}>{title ?? t('proposal:mine.untitled')}</a>
      <div>
        {reference} · {organization}
      </div>
    </>
  )
}
