// Made from the Rust types of `app::api` by `cargo xtask bindings`. Do not edit.

export type Day = { id: string, seen: string, team: string | null, team_name: string, leader: string | null, leader_name: string, hosts: Array<string>, date: string, started_at: string | null, ended_at: string | null, paused_at: string | null, question: string, channel: string, shift: string, act_of_help: string, surge: boolean, observations: number, hours: number | null, estimated: boolean };

export type DayPage = { day: Day | null, notes: Array<Note> };

export type DayForm = { id: string | null, seen: string | null, team: string | null, team_name: string | null, leader_name: string | null, started_at: string | null, ended_at: string | null, question: string | null, channel: string | null, shift: string | null, act_of_help: string | null, surge: boolean | null };

export type TeamRow = { id: string, seen: string, name: string, site: string, headcount: number | null, days: number, observations: number, hosts: Array<HostRow>, joined: Array<string> };

export type HostRow = { id: string, pseudonym: string, role: string, observations: number };

export type TagRow = { label: string, observations: number, joined: Array<string> };

export type Start = { version: string, notebook: Notebook, settings: DeviceSettings, first_start: boolean, strip_dismissed: boolean, open_day: Day | null, draft: Draft | null, notices: Array<string> };

export type Notebook = { folder: string, sample: boolean, read_only: string | null, acts: number, observations: number };

export type Problem = { code: Code, sentence: string, field: string | null, trace: string | null };

export type Code = "invalid" | "missing" | "changed_since" | "busy" | "cancelled" | "unreachable" | "refused" | "bug";

export type Done = { undo: string | null, message: string, message_args: { [key in string]: string }, touched: Touched, id: string | null };

export type Touched = { kinds: Array<string>, ids: Array<string>, everything: boolean };

export type Progress = { job: string, stage: string, done: number, total: number | null };

export type HistoryLine = { act: string, message: string, message_args: { [key in string]: string }, at: string, person: string, undone: boolean, undo: string | null, changes: Array<HistoryChange>, position: string };

export type HistoryChange = { record: string, id: string, field: string, before: string, after: string, erased: boolean };

export type UndoState = { undo: string | null, redo: string | null };

export type Removed = { kind: string, id: string, label: string, removed_at: string, place: string };

export type CheckReport = { acts: number, records: number, faults: Array<string> };

export type PickedFile = { token: string, name: string, bytes: number };

export type ImportRequest = { token: string, mapping: Array<ColumnField>, sheet: string | null };

export type ColumnField = { column: string, field: string };

export type ImportPreview = { name: string, columns: Array<ColumnField>, fields: Array<string>, rows: Array<PreviewRow>, total: number, would_log: number, already_there: number, rejected: Array<RejectedRow>, rejected_total: number, sheets: Array<string>, remarks: Array<string> };

export type PreviewRow = { line: number, cells: Array<string>, rejected: string | null };

export type RejectedRow = { line: number, column: string, reason: string };

export type Imported = { rows: number, logged: number, already_there: number, rejected: Array<RejectedRow>, rejected_total: number, kept_columns: Array<string>, undo: string | null, touched: Touched };

export type Note = { id: string, seen: string, day: string | null, team: string, happened_at: string | null, recorded_at: string | null, raw: string, text: string, category: string | null, sub_code: string | null, basis: string, polarity: string, kind: string, impact: number | null, minutes: number | null, minutes_guessed: boolean, count: number, tools: Array<string>, tags: Array<string>, hosts: Array<string>, in_passing: boolean, quotable: boolean, starred: boolean, linked_to: string | null, host_verdict: string, other: { [key in string]: string }, set_aside: Array<SetAside>, evidence: string };

export type SetAside = { field: string, value: string, person: string, at: string };

export type Parsed = { spans: Array<Span>, chips: Array<Chip>, text: string, category: string | null, basis: string, polarity: string, impact: number | null, completions: Array<Completion> };

export type Span = { start: number, end: number, token: string };

export type Chip = { token: string, value: string };

export type Completion = { insert: string, label: string, start: number, end: number, used: number };

export type LogObservation = { line: string, day: string | null, started_at: string | null, draft: string | null };

export type EditObservation = { id: string, seen: string, line: string | null, fields: Record<string, string | number | boolean | null>, add_tags: Array<string>, remove_tags: Array<string> };

export type Draft = { key: string, text: string, counter: number, started_at: string | null };

export type ReportRequest = { report: string, day: string | null, from: string | null, to: string | null, teams: Array<string>, headline: string, audience: string, fix_first: string, not_seen: string, quotes: boolean, language: string, paper: string };

export type ReportPreview = { pages: Array<string>, outline: Array<OutlineLine>, proposed_headline: string, checks: Array<ReportCheck>, observations: number, digest: string };

export type OutlineLine = { level: number, text: string };

export type ReportCheck = { state: string, message: string, message_args: { [key in string]: string } };

export type MakeReport = { request: ReportRequest, format: string, choose_place: boolean };

export type MadeReport = { token: string, name: string, folder: string, pages: number | null, observations: number, digest: string, withheld: number };

export type Nothing = Record<string, never>;

export type ChangeLine = { line: string, kind: string, value: string };

export type ChangedLine = { line: string };

export type DraftKey = { key: string };

export type ReadDay = { day: string | null };

export type Page = { limit: number, offset: number };

export type OneId = { id: string };

export type Ids = { ids: Array<string> };

export type BringBack = { kind: string, ids: Array<string> };

export type MoveObservations = { ids: Array<string>, day: string };

export type Logged = { done: Done, note: Note };

export type EndDay = { id: string, at: string | null };

export type SaveTeam = { id: string | null, seen: string | null, name: string, site: string, headcount: number | null };

export type JoinTeams = { from: Array<string>, into: string };

export type SaveHost = { team: string, pseudonym: string | null, role: string };

export type RenameTag = { from: string, to: string };

export type UndoRequest = { target: string | null };

export type HistoryRequest = { record: string | null, before: string | null, limit: number };

export type SaveSearch = { query: string, keep: boolean };

export type FileToken = { token: string };

export type CloseSample = { remove: boolean };

export type MadeFile = { token: string, name: string, folder: string };

export type CancelJob = { job: string };

export type SearchRequest = { query: string, limit: number, offset: number };

export type SearchAnswer = { query: string, total: number, ms: number, behind: number, relaxed: string, dropped: Array<string>, hits: Array<Hit>, facets: Array<Facet>, messages: Array<QueryMessage>, spans: Array<Span>, killers: Array<Killer> };

export type Hit = { note: Note, score: number, snippet: string, marks: Array<Mark> };

export type Mark = { start: number, end: number };

export type Facet = { aspect: string, values: Array<FacetValue> };

export type FacetValue = { value: string, label: string, count: number, token: string, on: boolean };

export type QueryMessage = { start: number, end: number, message: string, message_args: { [key in string]: string } };

export type Killer = { token: string, without: number, query: string };

export type NoteDetail = { note: Note, day: Day | null, around: Array<Note> };

export type SearchShelf = { recent: Array<string>, saved: Array<string> };

export type DeviceSettings = { theme: string, density: string, text_size: number, font: string, language: string, motion: string, letter_keys: boolean, view: string };

export type ProgrammeForm = { seen: string, name: string, purpose: string, language: string, k_counts: number, k_quotes: number, retention_days: number };

export type Places = { notebook: string, settings: string, reports: string, logs: string, sqlite: string, version: string };

/** Every command by name: what it takes and what it answers. */
export type Commands = {
  start: { args: Record<string, never>, result: Start },
  parse_line: { args: { line: string, caret: number, day: string | null }, result: Parsed },
  change_line: { args: ChangeLine, result: ChangedLine },
  save_draft: { args: Draft, result: Nothing },
  discard_draft: { args: { key: string }, result: Nothing },
  read_day: { args: { day: string | null }, result: DayPage },
  days: { args: { limit: number, offset: number }, result: Array<Day> },
  log_observation: { args: LogObservation, result: Logged },
  edit_observation: { args: EditObservation, result: Done },
  remove_observations: { args: { ids: Array<string> }, result: Done },
  bring_back: { args: { kind: string, ids: Array<string> }, result: Done },
  move_observations: { args: { ids: Array<string>, day: string }, result: Done },
  observation: { args: { id: string }, result: NoteDetail },
  start_day: { args: DayForm, result: Done },
  edit_day: { args: DayForm, result: Done },
  end_day: { args: { id: string, at: string | null }, result: Done },
  reopen_day: { args: { id: string }, result: Done },
  pause_day: { args: { id: string }, result: Done },
  resume_day: { args: { id: string }, result: Done },
  remove_day: { args: { id: string }, result: Done },
  teams: { args: Record<string, never>, result: Array<TeamRow> },
  save_team: { args: { id: string | null, seen: string | null, name: string, site: string, headcount: number | null }, result: Done },
  join_teams: { args: { from: Array<string>, into: string }, result: Done },
  remove_team: { args: { id: string }, result: Done },
  save_host: { args: { team: string, pseudonym: string | null, role: string }, result: Done },
  tags: { args: Record<string, never>, result: Array<TagRow> },
  rename_tag: { args: { from: string, to: string }, result: Done },
  undo: { args: { target: string | null }, result: Done },
  redo: { args: Record<string, never>, result: Done },
  undo_state: { args: Record<string, never>, result: UndoState },
  history: { args: { record: string | null, before: string | null, limit: number }, result: Array<HistoryLine> },
  removed: { args: Record<string, never>, result: Array<Removed> },
  search: { args: SearchRequest, result: SearchAnswer },
  search_shelf: { args: Record<string, never>, result: SearchShelf },
  save_search: { args: { query: string, keep: boolean }, result: SearchShelf },
  pick_import: { args: Record<string, never>, result: PickedFile | null },
  import_preview: { args: ImportRequest, result: ImportPreview },
  import_observations: { args: ImportRequest, result: Imported },
  report_preview: { args: ReportRequest, result: ReportPreview },
  make_report: { args: MakeReport, result: MadeReport },
  open_report: { args: { token: string }, result: Nothing },
  show_report: { args: { token: string }, result: Nothing },
  settings: { args: Record<string, never>, result: DeviceSettings },
  save_settings: { args: DeviceSettings, result: DeviceSettings },
  programme: { args: Record<string, never>, result: ProgrammeForm },
  save_programme: { args: ProgrammeForm, result: Done },
  places: { args: Record<string, never>, result: Places },
  show_folder: { args: Record<string, never>, result: Nothing },
  dismiss_strip: { args: Record<string, never>, result: Nothing },
  open_sample: { args: Record<string, never>, result: Start },
  close_sample: { args: { remove: boolean }, result: Start },
  check: { args: Record<string, never>, result: CheckReport },
  rebuild: { args: Record<string, never>, result: CheckReport },
  backup: { args: Record<string, never>, result: MadeFile },
  cancel: { args: { job: string }, result: Nothing },
};
