/** The open window: a frame, its sill, and two casements standing open. */
export function WordMark({ name }: { name: string }) {
  return (
    <>
      <svg className="vt-glyph" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
        <path className="vt-glyph__light" d="M10 6h12v18H10z" />
        <path className="vt-glyph__casement" d="M10 6 3.5 9v18L10 24zM22 6l6.5 3v18L22 24z" />
        <path className="vt-glyph__sill" d="M8 24h16v2.5H8z" />
      </svg>
      <span className="vt-wordmark">{name}</span>
    </>
  )
}
