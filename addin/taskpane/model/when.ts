/** Points in time as people say them. */

/** "Today 14:02", "Yesterday 09:15", "3 Mar 2026". */
export function when(iso: string | null): string {
  if (!iso) return "";
  const date = new Date(iso);
  const time = date.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  const days = Math.round((new Date().setHours(0, 0, 0, 0) - new Date(date).setHours(0, 0, 0, 0)) / 86_400_000);
  if (days === 0) return `Today ${time}`;
  if (days === 1) return `Yesterday ${time}`;
  return date.toLocaleDateString([], { day: "numeric", month: "short", year: "numeric" });
}
