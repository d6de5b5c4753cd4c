/* Progress is circles; only what stands still is square, so that shape alone tells it. */
const box = '0 0 16 16'
const ring = <circle cx="8" cy="8" r="6.4" fill="var(--tov-in)" stroke="currentColor" stroke-width="2" />

export const statusShapes = {
  completed: {
    box,
    shape: (
      <>
        <circle cx="8" cy="8" r="8" fill="currentColor" stroke="none" />
        <path d="M4.2 8.4 7 11.1l4.9-5.8" fill="none" stroke="var(--tov-in)" stroke-width="2" />
      </>
    ),
  },
  'on-plan': { box, shape: <circle cx="8" cy="8" r="7" fill="currentColor" stroke="none" /> },
  delayed: {
    box,
    shape: (
      <>
        {ring}
        <path d="M8 2.6a5.4 5.4 0 0 0 0 10.8z" fill="currentColor" stroke="none" />
      </>
    ),
  },
  stalled: {
    box,
    shape: (
      <>
        <path d="M1 1h14v14H1z" fill="currentColor" stroke="none" />
        <path d="M4 8h8" stroke="var(--tov-in)" stroke-width="2.4" />
      </>
    ),
  },
  'not-begun': { box, shape: ring },
  'not-assessed': {
    box,
    shape: <circle cx="8" cy="8" r="6.4" fill="var(--tov-in)" stroke="currentColor" stroke-width="2" stroke-dasharray="2.6 2.4" />,
  },
  'given-up': {
    box,
    shape: (
      <>
        {ring}
        <path d="m5.2 5.2 5.6 5.6m0-5.6-5.6 5.6" fill="none" stroke="currentColor" stroke-width="1.8" />
      </>
    ),
  },
} as const
