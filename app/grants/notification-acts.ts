import type { PlainAct } from '#app/reviews/plain-acts.ts'

/** What is done with a notification and with every award that points to it. */
export const notificationActs = ['holdNotification', 'endHold', 'clearNotification'] as const satisfies PlainAct[]
export type NotificationAct = (typeof notificationActs)[number]

export const isNotificationAct = (text: string | undefined): text is NotificationAct =>
  notificationActs.some((act) => act === text)

/** Only clearing has nothing to explain. */
export const asksReason = (act: NotificationAct) => act !== 'clearNotification'
