/** An answer that is not a success: RFC 9457 where the API wrote one, else the same made here. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
  ) {
    super(title)
  }
}

const UNREACHABLE = new Problem(
  0,
  '连接不上平台服务',
  '请检查网络，然后重试；一直连接不上的，请告诉平台管理员。',
)

/** The token that Spring Security hands out by cookie where it guards against forged requests. */
function forgeryToken(): Record<string, string> {
  const token = /(?:^|;\s*)XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1]
  return token ? { 'X-XSRF-TOKEN': decodeURIComponent(token) } : {}
}

async function problemOf(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as { title?: string; detail?: string }
  return new Problem(
    response.status,
    body.title ?? `服务返回了错误 ${response.status}`,
    body.detail ?? '请稍后重试；若一直如此，请把此页地址和时间告诉平台管理员。',
  )
}

/** When the API computed what it answered, in epoch ms: it may give several people the same answer. */
const computed = new WeakMap<object, number>()

const isObject = (answer: unknown): answer is object => typeof answer === 'object' && answer !== null

export const computedAt = (answer: unknown) => (isObject(answer) ? computed.get(answer) : undefined)

/** Has an answer that stands for another say that one's time. */
export function keepTime<T>(of: unknown, standing: T): T {
  const time = computedAt(of)
  if (time !== undefined && isObject(standing)) computed.set(standing, time)
  return standing
}

/** What to tell the API where nothing will do that it computed before now. */
const NEWEST = { 'Cache-Control': 'no-cache' }

/** One call of the API. Throws a {@link Problem}, whatever went wrong. */
export async function call<T>(path: string, method = 'GET', body?: unknown, newest = false): Promise<T> {
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    headers: {
      Accept: 'application/json, application/problem+json',
      // Tells the API that a person's browser must not open its own password dialogue.
      'X-Requested-With': 'XMLHttpRequest',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(method === 'GET' ? {} : forgeryToken()),
      ...(newest ? NEWEST : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw UNREACHABLE
  })
  if (!response.ok) throw await problemOf(response)
  const text = await response.text()
  const answer = (text === '' ? null : JSON.parse(text)) as T
  if (isObject(answer)) computed.set(answer, Date.now() - 1000 * Number(response.headers.get('Age') ?? 0))
  return answer
}

/** `path?name=value...` without the values that are not set. */
export function withQuery(
  path: string,
  query: Record<string, string | number | boolean | null | undefined>,
): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value))
  }
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}
