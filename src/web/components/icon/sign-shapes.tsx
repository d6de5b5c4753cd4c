/* Signs that say something about the word beside them: states of review, findings, certainty, directions. */
const box = '0 0 24 24'
const disc = <circle cx="12" cy="12" r="9.2" fill="currentColor" stroke="none" />
const faint = { 'stroke-width': 3.5, opacity: 0.25 }

export const signShapes = {
  approved: {
    box,
    shape: (
      <>
        {disc}
        <path d="m7.6 12.3 3 3 5.8-6.2" fill="none" stroke="var(--tov-in)" stroke-width="2.2" />
      </>
    ),
  },
  draft: {
    box,
    shape: (
      <>
        <circle cx="12" cy="12" r="8.5" />
        <path d="M12 3.5a8.5 8.5 0 0 0 0 17z" fill="currentColor" />
      </>
    ),
  },
  open: { box, shape: <circle cx="12" cy="12" r="8.5" stroke-dasharray="3.2 3.2" /> },
  sent: {
    box,
    shape: (
      <>
        <circle cx="12" cy="12" r="8.5" />
        <path d="M12 16V8m-3.4 3.2L12 7.8l3.4 3.4" />
      </>
    ),
  },
  returned: { box, shape: <path d="M8.5 5 4 9.5 8.5 14M4 9.5h10a5.5 5.5 0 0 1 0 11h-3" stroke-width="2.6" /> },
  clock: {
    box,
    shape: (
      <>
        <circle cx="12" cy="12" r="8.5" />
        <path d="M12 7v5l3.4 2" />
      </>
    ),
  },
  better: { box, shape: <path d="m4 16 6-6 4 4 6-7M15 7h5v5" /> },
  unchanged: { box, shape: <path d="M4 12h15m-4-4 4 4-4 4" /> },
  worse: { box, shape: <path d="m4 8 6 6 4-4 6 7M15 17h5v-5" /> },
  waived: {
    box,
    shape: (
      <>
        <circle cx="12" cy="12" r="8.5" />
        <path d="M7.5 12h9" />
      </>
    ),
  },
  error: { box, shape: <path d="M8 2.8h8L21.2 8v8L16 21.2H8L2.8 16V8zM12 7.5v5.6m0 3.2v.1" /> },
  warning: { box, shape: <path d="M12 3.8 2.8 20h18.4zM12 10v4.4m0 2.9v.1" /> },
  info: {
    box,
    shape: (
      <>
        <circle cx="12" cy="12" r="8.8" />
        <path d="M12 11v5.5m0-9v.1" />
      </>
    ),
  },
  certain1: {
    box,
    shape: (
      <>
        <path d="M5 19v-4" stroke-width="3.5" />
        <path d="M12 19v-8M19 19V6" {...faint} />
      </>
    ),
  },
  certain2: {
    box,
    shape: (
      <>
        <path d="M5 19v-4M12 19v-8" stroke-width="3.5" />
        <path d="M19 19V6" {...faint} />
      </>
    ),
  },
  certain3: { box, shape: <path d="M5 19v-4M12 19v-8M19 19V6" stroke-width="3.5" /> },
  tick: { box, shape: <path d="m4 12.5 5 5L20 6.5" /> },
  cross: { box, shape: <path d="m6 6 12 12M18 6 6 18" /> },
  plus: { box, shape: <path d="M12 5v14M5 12h14" /> },
  right: { box, shape: <path d="m9 5 7 7-7 7" /> },
  left: { box, shape: <path d="m15 5-7 7 7 7" /> },
  arrow: { box, shape: <path d="M3 12h15m-6-6 6 6-6 6" /> },
} as const
