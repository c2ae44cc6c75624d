type Notified = { id: string; number: string; about: string }

/** The notification of Congress that an award points to. */
export function NotificationLink({ of: { id, number, about } }: { of: Notified }) {
  return (
    <a href={`/notifications/${id}`}>
      {number} · {about}
    </a>
  )
}
