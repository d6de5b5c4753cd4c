/* Things and acts: menu entries, buttons, links. */
const box = '0 0 24 24'

export const objectShapes = {
  knot: {
    box,
    shape: (
      <>
        <path d="M4 7c6 0 10 10 16 10M4 17c6 0 10-10 16-10" stroke-width="2.6" />
        <circle cx="12" cy="12" r="3.2" stroke-width="2.2" />
      </>
    ),
  },
  authority: {
    box: '0 0 40 40',
    shape: (
      <>
        <path d="M0 0h40v40H0z" fill="currentColor" stroke="none" />
        <path
          d="M6 17c4.7 0 4.7-4 9.3-4s4.7 4 9.3 4 4.7-4 9.4-4M6 27c4.7 0 4.7-4 9.3-4s4.7 4 9.3 4 4.7-4 9.4-4"
          fill="none"
          stroke="var(--tov-in)"
          stroke-width="3.4"
        />
      </>
    ),
  },
  search: {
    box,
    shape: (
      <>
        <circle cx="10.5" cy="10.5" r="6.5" />
        <path d="m15.5 15.5 5 5" />
      </>
    ),
  },
  menu: { box, shape: <path d="M4 6.5h16M4 12h16M4 17.5h16" /> },
  person: {
    box,
    shape: (
      <>
        <circle cx="12" cy="8" r="4" />
        <path d="M4 20.5c.8-4.2 4-6 8-6s7.2 1.8 8 6" />
      </>
    ),
  },
  overview: {
    box,
    shape: <path d="M10 6h10M10 12h10M10 18h10M3.5 6 5 7.5l2.5-3M3.5 12 5 13.5l2.5-3M3.5 18 5 19.5l2.5-3" />,
  },
  goal: {
    box,
    shape: (
      <>
        <circle cx="12" cy="12" r="8.5" />
        <circle cx="12" cy="12" r="3.5" />
      </>
    ),
  },
  plan: { box, shape: <path d="M5 4v16M5 7h6v4H5m0 4h12v4H5" /> },
  document: { box, shape: <path d="M6 3h8l4.5 4.5V21H6zM14 3v4.5h4.5M9 12h6m-6 4h6" /> },
  unit: { box, shape: <path d="M9 4h6v5H9zM3.5 16h6v4.5h-6zm11 0h6v4.5h-6zM12 9v3.5M6.5 16v-3.5h11V16" /> },
  group: {
    box,
    shape: (
      <>
        <circle cx="8" cy="8.5" r="3" />
        <circle cx="16.5" cy="9.5" r="2.5" />
        <path d="M2.5 19c.5-3.5 2.6-5 5.5-5s5 1.5 5.5 5M15 14.4c3.5-.4 5.8 1 6.5 4.6" />
      </>
    ),
  },
  round: { box, shape: <path d="M20 12a8 8 0 1 1-2.6-5.9M20 3v4.5h-4.5" /> },
  calendar: { box, shape: <path d="M3.5 5h17v15.5h-17zM3.5 10h17M8 3v4m8-4v4" /> },
  saved: { box, shape: <path d="M7 18.5a4.5 4.5 0 0 1-.4-9A6 6 0 0 1 18 9.8a4.4 4.4 0 0 1-.6 8.7zM9 13.5l2.3 2.3 4-4.3" /> },
  clip: {
    box,
    shape: <path d="m19 11-7.5 7.5a4.5 4.5 0 0 1-6.4-6.4l8-8a3 3 0 0 1 4.3 4.3l-7.8 7.8a1.5 1.5 0 0 1-2.2-2.2L14.5 7" />,
  },
  publish: { box, shape: <path d="M12 15V4m-4 4 4-4 4 4M4 14v6h16v-6" /> },
  mail: { box, shape: <path d="M3.5 6h17v12.5h-17zM3.5 6.5l8.5 7 8.5-7" /> },
  operation: { box, shape: <path d="M4 5h16v5.5H4zM4 13.5h16V19H4zM7.5 7.75h.1m-.1 8.5h.1M11 7.75h6m-6 8.5h6" /> },
  history: { box, shape: <path d="M4 12a8 8 0 1 0 2.6-5.9M4 3v4.5h4.5M12 8v4.5l3 2" /> },
  download: { box, shape: <path d="M12 3v12m-5-5 5 5 5-5M4 20h16" /> },
  feed: {
    box,
    shape: (
      <>
        <path d="M5 5a14 14 0 0 1 14 14M5 11a8 8 0 0 1 8 8" />
        <circle cx="6.5" cy="17.5" r="1.5" fill="currentColor" stroke="none" />
      </>
    ),
  },
  edit: { box, shape: <path d="m4 20 1-4.5L16 4.5l3.5 3.5L8.5 19z" /> },
  merge: { box, shape: <path d="M5 4v4l7 6v7m0 0-3-3m3 3 3-3M19 4v4l-7 6" /> },
  split: { box, shape: <path d="M12 20v-6L5 7V4m0 0 3 3M5 4 2.5 6.5M12 14l7-7V4m0 0-2.5 2.5M19 4l2.5 2.5" /> },
  skip: { box, shape: <path d="m5 5 8 7-8 7zM18 5v14" /> },
  undo: { box, shape: <path d="M8.5 5 4 9.5 8.5 14M4 9.5h10a5.5 5.5 0 0 1 0 11h-3" /> },
  lock: {
    box,
    shape: <path d="M5 10.5h14v10H5zM8 10.5v-3a4 4 0 0 1 8 0v3" />,
  },
  external: { box, shape: <path d="M10 5H5v14h14v-5M13 4h7v7M20 4l-9 9" /> },
} as const
