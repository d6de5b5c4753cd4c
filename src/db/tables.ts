// Written from the migrated database by `npm run db:types`; a test compares the two.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

export type JsonValue = null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue }

/** Read as a value, written as JSON text: pg would turn a plain array into a PostgreSQL array. */
export type Json = ColumnType<JsonValue, string, string>
export type JsonOrNull = ColumnType<JsonValue, string | null | undefined, string | null>
export type JsonDefaulted = ColumnType<JsonValue, string | undefined, string>

export interface OpsSetupLink {
  token_hash: Buffer
  created_at: Date
  expires_at: Date
  used_at: Date | null
  authority_id: string | null
}

export interface OpsSignInAttempt {
  id: GeneratedAlways<number>
  email: string
  address: string
  at: Date
  succeeded: boolean
}

export interface OpsSignInChoice {
  token_hash: Buffer
  authority_id: string
  person_id: string
  expires_at: Date
}

export interface OpsSignInName {
  email: string
  authority_id: string
  person_id: string
}

export interface PublishedAddress {
  authority_id: string
  record_kind: string
  slug: string
  record_id: string
  retired: Generated<boolean>
}

export interface PublishedAttachment {
  authority_id: string
  id: string
  report_id: string
  file_name: string
  content: Buffer
}

export interface PublishedAuthority {
  authority_id: string
  slug: string
  version: number
  published_at: Date
  withdrawn_at: Date | null
  data: Json
}

export interface PublishedChange {
  authority_id: string
  version: number
  position: number
  kind: 'added' | 'changed' | 'removed' | 'withdrawn'
  record_kind: string
  record_id: string
  number: Generated<string>
  title: string
  reason: Generated<string>
  fields: JsonDefaulted
}

export interface PublishedFacetCount {
  authority_id: string
  facet: string
  value: string
  initiatives: number
}

export interface PublishedInitiative {
  authority_id: string
  record_id: string
  from_version: number
  until_version: number | null
  plan_id: string
  number: Generated<string>
  number_key: string
  title: string
  title_key: string
  summary: Generated<string>
  status: 'completed' | 'on-plan' | 'delayed' | 'stalled' | 'not-begun' | 'not-assessed' | 'given-up'
  from_year: number | null
  to_year: number | null
  ongoing: Generated<boolean>
  funding_status: string
  amount_ore: number | null
  changed_at: Date
  list_data: Json
  data: Json
  hash: Buffer
}

export interface PublishedInitiativeFacet {
  authority_id: string
  facet: 'status' | 'goal' | 'unit' | 'target-group' | 'plan' | 'year' | 'funding' | 'article'
  value: string
  number_key: string
  record_id: string
}

export interface PublishedPublication {
  authority_id: string
  version: number
  kind: 'publication' | 'correction' | 'withdrawal'
  note: Generated<string>
  published_at: Date
  published_by_name: string
  counts: JsonDefaulted
}

export interface PublishedRecord {
  authority_id: string
  record_kind: 'policy' | 'goal' | 'unit' | 'plan' | 'target-group' | 'document' | 'status-report'
  record_id: string
  from_version: number
  until_version: number | null
  sort_key: string
  number: Generated<string>
  title: string
  data: Json
  hash: Buffer
}

export interface PublishedSearchEntry {
  authority_id: string
  space: 'initiative' | 'record'
  ord: number
  record_kind: string
  record_id: string
  part: Generated<number>
  line_from: number | null
  line_to: number | null
  text: Generated<string>
}

export interface PublishedSearchPosting {
  authority_id: string
  space: 'initiative' | 'record'
  lang: 'da' | 'en' | 'facet'
  term: string
  weight: number
  segment: number
  ords: number[]
}

export interface PublishedSearchTerm {
  authority_id: string
  space: 'initiative' | 'record'
  lang: 'da' | 'en'
  term: string
  form: string
  whole: boolean
  entries: number
}

export interface PublishedWithdrawn {
  authority_id: string
  record_kind: string
  record_id: string
  version: number
  reason: string
  withdrawn_at: Date
}

export interface WorkAcceptance {
  authority_id: string
  id: string
  reading_id: string
  accepted_by: string | null
  accepted_at: Date
  undone_by: string | null
  undone_at: Date | null
}

export interface WorkAcceptanceRecord {
  authority_id: string
  acceptance_id: string
  record_kind: 'policy' | 'plan' | 'unit' | 'goal' | 'priority' | 'initiative' | 'indicator' | 'remark' | 'status'
  record_id: string
  act: 'created' | 'updated'
  title: string
  revision: number
  before: JsonOrNull
}

export interface WorkActTold {
  authority_id: string
  obligation_id: string
  number: number
  person_id: string
  mail_id: string
}

export interface WorkActivity {
  authority_id: string
  id: string
  initiative_id: string
  number: Generated<string>
  title: string
  actors: Generated<string>
  aim: Generated<string>
  deadline_words: Generated<string>
  deadline_on: string | null
  deadline_precision: 'year' | 'half' | 'quarter' | 'month' | 'day' | null
  done_on: string | null
  position: Generated<number>
}

export interface WorkAnswerLink {
  authority_id: string
  id: string
  round_id: string
  person_id: string
  token_hash: Buffer
  mail_id: string
  made_by: string | null
  made_at: Date
  last_used_at: Date | null
  revoked_at: Date | null
  revoked_by: string | null
}

export interface WorkAppointment {
  authority_id: string
  id: string
  person_id: string
  role: 'reader' | 'contributor' | 'approver' | 'coordinator' | 'council-member' | 'council-secretary' | 'administrator' | 'operator'
  unit_id: string | null
  valid_from: string
  valid_to: string | null
  appointed_by: string | null
  appointed_at: Generated<Date>
  revision: Generated<number>
  ended_by: string | null
  ended_at: Date | null
}

export interface WorkAppropriation {
  authority_id: string
  id: string
  initiative_id: string
  part_of: string | null
  words: Generated<string>
  source_agreement: Generated<string>
  kind: Generated<'operating' | 'capital'>
  permanence: Generated<'permanent' | 'temporary'>
  price_level: Generated<string>
  amount_ore: number | null
  note: Generated<string>
  position: Generated<number>
}

export interface WorkAppropriationYear {
  authority_id: string
  appropriation_id: string
  year: number
  amount_ore: number
}

export interface WorkAskedReminder {
  authority_id: string
  round_id: string
  person_id: string
  day: string
  answers: number
  mail_id: string
  asked_at: Date
  asked_by: string | null
  asked_by_name: string
}

export interface WorkAssessmentOverride {
  authority_id: string
  status_entry_id: string
  proposed: 'on-plan' | 'delayed' | 'stalled'
  proposed_because: Json
  reason: string
  overridden_by: string | null
  overridden_by_name: string
  overridden_at: Date
}

export interface WorkAttachment {
  authority_id: string
  id: string
  round_id: string
  obligation_id: string | null
  file_name: string
  kind: 'pdf' | 'docx' | 'odt' | 'text' | 'png' | 'jpeg'
  byte_size: number
  content_hash: Buffer
  content: Buffer
  public: Generated<boolean>
  added_at: Date
  added_by: string | null
  added_by_name: string
}

export interface WorkAuditEntry {
  authority_id: string
  number: number
  at: Date
  person_id: string | null
  person_name: string
  act: string
  record_kind: string
  record_id: string | null
  title: Generated<string>
  reason: Generated<string>
  before: JsonOrNull
  after: JsonOrNull
  previous_hash: Buffer
  hash: Buffer
}

export interface WorkAuthority {
  authority_id: string
  slug: string
  official_name: string
  kind: 'municipality' | 'region' | 'ministry' | 'agency' | 'council'
  country: Generated<string>
  languages: Generated<string[]>
  contact_name: Generated<string>
  contact_email: Generated<string>
  contact_phone: Generated<string>
  about: Generated<string>
  revision: Generated<number>
  created_at: Generated<Date>
  own_approval: Generated<boolean>
}

export interface WorkBulkChange {
  authority_id: string
  id: string
  plan_id: string
  kind: 'lead' | 'time' | 'coordinator'
  made_by: string | null
  made_by_name: string
  made_at: Date
}

export interface WorkBulkChangeItem {
  authority_id: string
  bulk_change_id: string
  initiative_id: string
  before: Json
  after: Json
}

export interface WorkBulkChangeUndo {
  authority_id: string
  bulk_change_id: string
  undone_by: string | null
  undone_by_name: string
  undone_at: Date
}

export interface WorkCalendarLink {
  authority_id: string
  id: string
  token_hash: Buffer
  shows: 'all' | 'public'
  person_id: string
  made_at: Date
}

export interface WorkCalendarLinkWithdrawal {
  authority_id: string
  link_id: string
  withdrawn_at: Date
  withdrawn_by: string | null
  withdrawn_by_name: string
}

export interface WorkCarryOver {
  authority_id: string
  id: string
  goal_id: string | null
  successor_goal_id: string | null
  into_policy_id: string | null
  initiative_id: string | null
  successor_initiative_id: string | null
  into_plan_id: string | null
  how: 'carried' | 'merged' | 'dropped'
  reason: Generated<string>
  decided_by: string | null
  decided_by_name: string
  decided_at: Date
}

export interface WorkComment {
  authority_id: string
  id: string
  initiative_id: string | null
  goal_id: string | null
  plan_id: string | null
  obligation_id: string | null
  about_id: GeneratedAlways<string>
  about_kind: GeneratedAlways<string>
  thread_id: string | null
  text: string
  written_by: string
  written_by_name: string
  written_at: Date
  edited_at: Date | null
  revision: Generated<number>
}

export interface WorkCommentDeletion {
  authority_id: string
  comment_id: string
  deleted_by: string
  deleted_at: Date
}

export interface WorkContribution {
  authority_id: string
  obligation_id: string
  draft: Json
  revision: Generated<number>
  saved_at: Date
  saved_by: string | null
  saved_by_name: string
}

export interface WorkCouncilAssessment {
  authority_id: string
  id: string
  round_id: string
  goal_id: string
  agreement: 'agree' | 'partly' | 'disagree'
  text: string
  given_on: string
  recorded_at: Date
  recorded_by: string | null
  recorded_by_name: string
}

export interface WorkCouncilTold {
  authority_id: string
  round_id: string
  person_id: string
  mail_id: string
}

export interface WorkDocument {
  authority_id: string
  id: string
  title: string
  file_name: string
  media_type: string
  byte_size: number
  content_hash: Buffer
  content: Buffer
  kind: Generated<'status' | 'action-plan' | 'policy' | 'national-report' | 'memo' | 'hearing-statement' | 'unknown'>
  issuer: Generated<string>
  dated_words: Generated<string>
  public: Generated<boolean>
  uploaded_by: string | null
  uploaded_at: Generated<Date>
  revision: Generated<number>
}

export interface WorkDocumentLine {
  authority_id: string
  document_id: string
  number: number
  page: number | null
  style: Generated<string>
  text: string
  mended: string | null
}

export interface WorkDraftItem {
  authority_id: string
  id: string
  reading_id: string
  position: number
  kind: 'goal' | 'priority' | 'initiative' | 'figure' | 'remark' | 'section'
  section: Generated<string>
  fields: Json
  corrected: JsonOrNull
  confidence: number
  evidence: JsonDefaulted
  line_from: number
  line_to: number
  state: Generated<'open' | 'accepted' | 'corrected' | 'merged' | 'split' | 'skipped'>
  merged_into: string | null
  split_from: string | null
  skip_reason: Generated<string>
  recognised_kind: string | null
  recognised_id: string | null
  decided_by: string | null
  decided_at: Date | null
  revision: Generated<number>
  takes: string[] | null
  status: JsonOrNull
}

export interface WorkGoal {
  authority_id: string
  id: string
  policy_id: string
  parent_id: string | null
  number: Generated<string>
  number_key: Generated<string>
  title: string
  text: Generated<string>
  convention_articles: Generated<number[]>
  position: Generated<number>
  revision: Generated<number>
  created_at: Generated<Date>
}

export interface WorkHandOver {
  authority_id: string
  id: string
  from_appointment_id: string
  to_appointment_id: string
  back_appointment_id: string | null
  first_day: string
  last_day: string | null
  reason: Generated<string>
  done_by: string | null
  done_at: Date
}

export interface WorkIndicator {
  authority_id: string
  id: string
  initiative_id: string | null
  goal_id: string | null
  name: string
  unit_of_measure: Generated<string>
  more_is_better: Generated<boolean>
  note: Generated<string>
  position: Generated<number>
  revision: Generated<number>
}

export interface WorkInitiative {
  authority_id: string
  id: string
  plan_id: string
  parent_id: string | null
  number: Generated<string>
  number_key: Generated<string>
  title: string
  text: Generated<string>
  plain_summary: Generated<string>
  coordinator_name: Generated<string>
  coordinator_email: Generated<string>
  target_group_words: Generated<string>
  timeframe_words: Generated<string>
  starts_on: string | null
  starts_precision: 'year' | 'half' | 'quarter' | 'month' | 'day' | null
  ends_on: string | null
  ends_precision: 'year' | 'half' | 'quarter' | 'month' | 'day' | null
  ongoing: Generated<boolean>
  permanent: Generated<boolean>
  funding_status: Generated<'funded' | 'within-budget' | 'partly-funded' | 'unfunded' | 'unclear' | 'not-applicable'>
  evidence: Generated<string>
  convention_articles: Generated<number[]>
  position: Generated<number>
  revision: Generated<number>
  created_at: Generated<Date>
  changed_at: Generated<Date>
  is_draft: Generated<boolean>
}

export interface WorkInitiativeGoal {
  authority_id: string
  initiative_id: string
  goal_id: string
}

export interface WorkInitiativeTargetGroup {
  authority_id: string
  initiative_id: string
  target_group_id: string
}

export interface WorkInitiativeUnit {
  authority_id: string
  initiative_id: string
  unit_id: string
  part: 'lead' | 'partner' | 'cross-cutting'
  position: Generated<number>
}

export interface WorkIntake {
  authority_id: string
  id: string
  file_name: string
  document_id: string | null
  sent_by: string | null
  sent_at: Date
  heard_at: Date
  stage: Generated<'waiting' | 'opening' | 'lines' | 'structure'>
  done: number | null
  total: number | null
  file_at: Generated<number>
  file_count: Generated<number>
  stopped_by: string | null
  stopped_by_name: Generated<string>
  stopped_at: Date | null
  ended_at: Date | null
}

export interface WorkIntakeFile {
  authority_id: string
  intake_id: string
  position: number
  file_name: string
  outcome: 'read' | 'known' | 'refused'
  refusals: JsonDefaulted
  reading_id: string | null
  document_id: string | null
}

export interface WorkInternalField {
  authority_id: string
  field: 'coordinator_name' | 'coordinator_email' | 'activities' | 'appropriations' | 'indicators' | 'evidence' | 'articles' | 'sources'
}

export interface WorkInvitation {
  authority_id: string
  id: string
  person_id: string
  token_hash: Buffer
  mail_id: string | null
  made_by: string | null
  made_at: Date
  expires_at: Date
  used_at: Date | null
  revoked_at: Date | null
  revoked_by: string | null
}

export interface WorkMail {
  authority_id: string
  id: string
  to_email: string
  to_name: Generated<string>
  to_person_id: string | null
  language: 'da' | 'en'
  template: string
  subject: string
  body_text: string
  body_html: string
  secret_link: Generated<string>
  about_kind: Generated<string>
  about_id: string | null
  state: Generated<'queued' | 'held' | 'sent' | 'failed' | 'bounced'>
  attempts: Generated<number>
  next_attempt_at: Date | null
  queued_by: string | null
  queued_at: Date
  one_click: Generated<boolean>
}

export interface WorkMailAttempt {
  authority_id: string
  mail_id: string
  number: number
  at: Date
  outcome: 'sent' | 'later' | 'failed' | 'bounced' | 'retried'
  answer: Generated<string>
  person_id: string | null
}

export interface WorkMention {
  authority_id: string
  comment_id: string
  person_id: string
  mentioned_at: Date
  mail_id: string | null
  seen_at: Date | null
}

export interface WorkObligation {
  authority_id: string
  id: string
  round_id: string
  unit_id: string
  initiative_id: string | null
  goal_id: string | null
  under_goal_id: string | null
  due: string
}

export interface WorkObligationAct {
  authority_id: string
  obligation_id: string
  number: number
  kind: 'submission' | 'withdrawal' | 'return' | 'approval' | 'waiver' | 'waiver-lifted' | 'deadline-moved' | 'handed-over'
  words: Generated<string>
  answer: JsonOrNull
  due: string | null
  unit_id: string | null
  done_at: Date
  done_by: string | null
  done_by_name: string
  via: Generated<'' | 'answer-link'>
}

export interface WorkObservation {
  authority_id: string
  id: string
  indicator_id: string
  unit_id: string | null
  period: string
  measured: number | null
  target: number | null
}

export interface WorkOwnField {
  authority_id: string
  id: string
  name: string
  hint: Generated<string>
  kind: 'text' | 'number' | 'choice' | 'date' | 'link'
  choices: Generated<string[]>
  visibility: Generated<'public' | 'internal'>
  in_lists: Generated<boolean>
  in_use: Generated<boolean>
  position: Generated<number>
  revision: Generated<number>
}

export interface WorkOwnValue {
  authority_id: string
  initiative_id: string
  field_id: string
  value: string
}

export interface WorkPerson {
  authority_id: string
  id: string
  name: string
  email: string
  language: Generated<'da' | 'en'>
  password_hash: string | null
  password_changed_at: Date | null
  left_at: Date | null
  revision: Generated<number>
  created_at: Generated<Date>
}

export interface WorkPlan {
  authority_id: string
  id: string
  policy_id: string
  title: string
  period_from: string | null
  period_to: string | null
  state: Generated<'planning' | 'current' | 'past'>
  revision: Generated<number>
  created_at: Generated<Date>
  predecessor_id: string | null
}

export interface WorkPolicy {
  authority_id: string
  id: string
  title: string
  vision: Generated<string>
  period_from: string | null
  period_to: string | null
  adopted_on: string | null
  adopted_by: Generated<string>
  decision_reference: Generated<string>
  predecessor_id: string | null
  revision: Generated<number>
  created_at: Generated<Date>
}

export interface WorkPriority {
  authority_id: string
  id: string
  goal_id: string
  text: string
  position: Generated<number>
  revision: Generated<number>
}

export interface WorkPriorityUnit {
  authority_id: string
  priority_id: string
  unit_id: string
}

export interface WorkPublication {
  authority_id: string
  version: number
  kind: 'publication' | 'correction' | 'withdrawal'
  note: Generated<string>
  published_by: string | null
  published_by_name: string
  published_at: Date
}

export interface WorkQuietTime {
  authority_id: string
  person_id: string
  weekdays: Generated<number[]>
  away_from: string | null
  away_to: string | null
  changed_at: Date
}

export interface WorkReading {
  authority_id: string
  id: string
  document_id: string
  reader_version: string
  plan_id: string | null
  policy_id: string | null
  summary: Json
  findings: JsonDefaulted
  read_by: string | null
  read_at: Generated<Date>
  target: JsonOrNull
  names: JsonDefaulted
  revision: Generated<number>
}

export interface WorkRemark {
  authority_id: string
  id: string
  goal_id: string | null
  initiative_id: string | null
  author: string
  said_words: Generated<string>
  text: string
  recorded_at: Generated<Date>
}

export interface WorkReminder {
  authority_id: string
  obligation_id: string
  person_id: string
  step: string
  due: string
  mail_id: string
  sent_at: Date
}

export interface WorkReportNote {
  authority_id: string
  id: string
  round_id: string
  kind: 'erratum' | 'supplement'
  heading: string
  text: string
  author: Generated<string>
  noted_on: string
  written_at: Date
  written_by: string | null
  written_by_name: string
}

export interface WorkReviewAct {
  authority_id: string
  id: string
  reading_id: string
  number: GeneratedAlways<number>
  act:
    | 'accepted'
    | 'corrected'
    | 'updates'
    | 'status'
    | 'merged'
    | 'split'
    | 'skipped'
    | 'reopened'
    | 'initiative'
    | 'certain'
    | 'owner'
    | 'statuses'
  title: Generated<string>
  done_by: string | null
  done_by_name: Generated<string>
  done_at: Date
  undone_by: string | null
  undone_by_name: Generated<string>
  undone_at: Date | null
}

export interface WorkReviewActItem {
  authority_id: string
  act_id: string
  item_id: string
  before: JsonOrNull
}

export interface WorkRevision {
  authority_id: string
  record_kind: string
  record_id: string
  revision: number
  data: Json
  made_at: Date | null
  made_by: string | null
  made_by_name: Generated<string>
}

export interface WorkRound {
  authority_id: string
  id: string
  plan_id: string
  title: string
  window_from: string | null
  window_to: string | null
  opens_on: string
  deadline: string
  approve_by: string | null
  publish_on: string | null
  asks: Generated<string[]>
  question_initiative: Generated<string>
  question_goal: Generated<string>
  instructions: Generated<string>
  left_out: Generated<string>
  left_out_reason: Generated<string>
  reminder_days: Generated<number[]>
  revision: Generated<number>
  created_at: Generated<Date>
}

export interface WorkRoundCall {
  authority_id: string
  round_id: string
  kind: 'opened' | 'closed'
  person_id: string
  mail_id: string
}

export interface WorkRoundClosing {
  authority_id: string
  round_id: string
  closed_at: Date
  closed_by: string | null
  closed_by_name: string
}

export interface WorkRoundFigure {
  authority_id: string
  round_id: string
  indicator_id: string
  period: string
  measured: number
  before: number | null
  kept_at: Date
}

export interface WorkRoundOpening {
  authority_id: string
  round_id: string
  opened_at: Date
  opened_by: string | null
  opened_by_name: string
}

export interface WorkRoundReport {
  authority_id: string
  round_id: string
  data: Json
  frozen_at: Date
  frozen_by: string | null
  frozen_by_name: string
}

export interface WorkRoundTemplate {
  authority_id: string
  id: string
  title: string
  asks: Generated<string[]>
  question_initiative: Generated<string>
  question_goal: Generated<string>
  instructions: Generated<string>
  left_out: Generated<string>
  left_out_reason: Generated<string>
  reminder_days: number[]
  answer_days: number
  approve_days: number | null
  publish_days: number | null
  revision: Generated<number>
  created_at: Generated<Date>
}

export interface WorkRoundTemplateUnit {
  authority_id: string
  template_id: string
  unit_id: string
}

export interface WorkRoundUnit {
  authority_id: string
  round_id: string
  unit_id: string
}

export interface WorkSession {
  authority_id: string
  token_hash: Buffer
  person_id: string
  csrf_secret: string
  created_at: Date
  last_seen_at: Date
  expires_at: Date
  device: Generated<string>
}

export interface WorkSource {
  authority_id: string
  id: string
  record_kind: 'policy' | 'goal' | 'priority' | 'plan' | 'initiative' | 'indicator' | 'remark' | 'unit' | 'target-group' | 'status'
  record_id: string
  field: Generated<string>
  document_id: string
  line_from: number
  line_to: number
  acceptance_id: string | null
  draft_item_id: string | null
}

export interface WorkStatusEntry {
  authority_id: string
  id: string
  initiative_id: string
  voice: Generated<'owner' | 'council' | 'independent'>
  phase: 'not-begun' | 'running' | 'operations' | 'completed' | 'given-up'
  assessment: 'on-plan' | 'delayed' | 'stalled' | 'not-assessed'
  trend: 'better' | 'unchanged' | 'worse' | null
  reason: Generated<string>
  next_step: Generated<string>
  stated_on: string
  recorded_by: string | null
  recorded_at: Generated<Date>
  completed_on: string | null
  decision_reference: Generated<string>
  speaker: Generated<string>
}

export interface WorkSubscription {
  authority_id: string
  id: string
  email: string
  language: 'da' | 'en'
  record_kind: 'authority' | 'goal' | 'initiative'
  record_id: string | null
  key: string
  asked_at: Date
  confirmed_at: Date | null
  told_version: number | null
}

export interface WorkTargetGroup {
  authority_id: string
  id: string
  name: string
  description: Generated<string>
  position: Generated<number>
  revision: Generated<number>
}

export interface WorkThreadAct {
  authority_id: string
  thread_id: string
  number: number
  kind: 'resolved' | 'reopened'
  done_by: string
  done_by_name: string
  done_at: Date
}

export interface WorkTranslation {
  authority_id: string
  record_kind: 'authority' | 'unit' | 'target-group' | 'policy' | 'goal' | 'priority' | 'plan' | 'initiative' | 'own-field'
  record_id: string
  field: string
  language: 'en'
  text: string
  of_revision: number
}

export interface WorkUnit {
  authority_id: string
  id: string
  parent_id: string | null
  official_name: string
  short_name: Generated<string>
  abbreviation: Generated<string>
  kind: Generated<'administration' | 'department' | 'center' | 'institution' | 'ministry' | 'agency' | 'external'>
  valid_from: string | null
  valid_to: string | null
  position: Generated<number>
  revision: Generated<number>
}

export interface WorkUnitMove {
  authority_id: string
  id: string
  from_unit_id: string
  to_unit_id: string
  record_kind: 'initiative' | 'priority' | 'obligation' | 'unit' | 'appointment'
  record_id: string
  title: string
  due_on: string
  planned_by: string
  planned_by_name: string
  planned_at: Date
  done_at: Date | null
}

export interface WorkUnitSuccession {
  authority_id: string
  id: string
  from_unit_id: string
  to_unit_id: string
  kind: 'merged' | 'split' | 'renamed' | 'moved'
  happened_on: string
  note: Generated<string>
  recorded_by: string | null
  recorded_at: Generated<Date>
}

export interface WorkVocabulary {
  authority_id: string
  id: string
  kind: 'unit' | 'label' | 'not-initiative'
  printed: string
  key: string
  meaning: string
  learnt_from: 'correction' | 'owner' | 'name' | 'skip' | 'person'
  reading_id: string | null
  act_id: string | null
  learnt_by: string | null
  learnt_by_name: Generated<string>
  learnt_at: Date
}

export interface WorkYearEntry {
  authority_id: string
  id: string
  kind: 'round' | 'hearing' | 'meeting' | 'council-meeting'
  title: string
  note: Generated<string>
  place: Generated<string>
  first_day: string
  every: 'once' | 'monthly' | 'quarterly' | 'yearly'
  same: Generated<'date' | 'weekday' | 'last-weekday'>
  until: string | null
  days: Generated<number>
  starts_at: string | null
  ends_at: string | null
  template_id: string | null
  is_public: Generated<boolean>
  revision: Generated<number>
  created_at: Generated<Date>
  changed_at: Generated<Date>
}

export interface WorkYearException {
  authority_id: string
  entry_id: string
  day: string
  moved_to: string | null
}

export interface WorkYearRound {
  authority_id: string
  entry_id: string
  day: string
  round_id: string | null
  reason: Generated<string>
  done_at: Date
  done_by: string | null
  done_by_name: string
}

export interface Tables {
  'ops.setup_link': OpsSetupLink
  'ops.sign_in_attempt': OpsSignInAttempt
  'ops.sign_in_choice': OpsSignInChoice
  'ops.sign_in_name': OpsSignInName
  'published.address': PublishedAddress
  'published.attachment': PublishedAttachment
  'published.authority': PublishedAuthority
  'published.change': PublishedChange
  'published.facet_count': PublishedFacetCount
  'published.initiative': PublishedInitiative
  'published.initiative_facet': PublishedInitiativeFacet
  'published.publication': PublishedPublication
  'published.record': PublishedRecord
  'published.search_entry': PublishedSearchEntry
  'published.search_posting': PublishedSearchPosting
  'published.search_term': PublishedSearchTerm
  'published.withdrawn': PublishedWithdrawn
  'work.acceptance': WorkAcceptance
  'work.acceptance_record': WorkAcceptanceRecord
  'work.act_told': WorkActTold
  'work.activity': WorkActivity
  'work.answer_link': WorkAnswerLink
  'work.appointment': WorkAppointment
  'work.appropriation': WorkAppropriation
  'work.appropriation_year': WorkAppropriationYear
  'work.asked_reminder': WorkAskedReminder
  'work.assessment_override': WorkAssessmentOverride
  'work.attachment': WorkAttachment
  'work.audit_entry': WorkAuditEntry
  'work.authority': WorkAuthority
  'work.bulk_change': WorkBulkChange
  'work.bulk_change_item': WorkBulkChangeItem
  'work.bulk_change_undo': WorkBulkChangeUndo
  'work.calendar_link': WorkCalendarLink
  'work.calendar_link_withdrawal': WorkCalendarLinkWithdrawal
  'work.carry_over': WorkCarryOver
  'work.comment': WorkComment
  'work.comment_deletion': WorkCommentDeletion
  'work.contribution': WorkContribution
  'work.council_assessment': WorkCouncilAssessment
  'work.council_told': WorkCouncilTold
  'work.document': WorkDocument
  'work.document_line': WorkDocumentLine
  'work.draft_item': WorkDraftItem
  'work.goal': WorkGoal
  'work.hand_over': WorkHandOver
  'work.indicator': WorkIndicator
  'work.initiative': WorkInitiative
  'work.initiative_goal': WorkInitiativeGoal
  'work.initiative_target_group': WorkInitiativeTargetGroup
  'work.initiative_unit': WorkInitiativeUnit
  'work.intake': WorkIntake
  'work.intake_file': WorkIntakeFile
  'work.internal_field': WorkInternalField
  'work.invitation': WorkInvitation
  'work.mail': WorkMail
  'work.mail_attempt': WorkMailAttempt
  'work.mention': WorkMention
  'work.obligation': WorkObligation
  'work.obligation_act': WorkObligationAct
  'work.observation': WorkObservation
  'work.own_field': WorkOwnField
  'work.own_value': WorkOwnValue
  'work.person': WorkPerson
  'work.plan': WorkPlan
  'work.policy': WorkPolicy
  'work.priority': WorkPriority
  'work.priority_unit': WorkPriorityUnit
  'work.publication': WorkPublication
  'work.quiet_time': WorkQuietTime
  'work.reading': WorkReading
  'work.remark': WorkRemark
  'work.reminder': WorkReminder
  'work.report_note': WorkReportNote
  'work.review_act': WorkReviewAct
  'work.review_act_item': WorkReviewActItem
  'work.revision': WorkRevision
  'work.round': WorkRound
  'work.round_call': WorkRoundCall
  'work.round_closing': WorkRoundClosing
  'work.round_figure': WorkRoundFigure
  'work.round_opening': WorkRoundOpening
  'work.round_report': WorkRoundReport
  'work.round_template': WorkRoundTemplate
  'work.round_template_unit': WorkRoundTemplateUnit
  'work.round_unit': WorkRoundUnit
  'work.session': WorkSession
  'work.source': WorkSource
  'work.status_entry': WorkStatusEntry
  'work.subscription': WorkSubscription
  'work.target_group': WorkTargetGroup
  'work.thread_act': WorkThreadAct
  'work.translation': WorkTranslation
  'work.unit': WorkUnit
  'work.unit_move': WorkUnitMove
  'work.unit_succession': WorkUnitSuccession
  'work.vocabulary': WorkVocabulary
  'work.year_entry': WorkYearEntry
  'work.year_exception': WorkYearException
  'work.year_round': WorkYearRound
}
