# What the command line answers. Names of commands, options and fields are the same in every language.
command-would-import = { $rows } rows: { $logged } would be logged, { $there } are already there, { $rejected } cannot be read. Nothing was written.
command-backed-up = Backed up and verified: { $file }
command-brought-back = Brought back: { $act }
command-day = { $date }  { $team }  { $leader }  { $count ->
    [one] 1 observation
   *[other] { $count } observations
}  { $id }
command-day-open = { $date }  { $team }  { $leader }  { $count ->
    [one] 1 observation
   *[other] { $count } observations
}  open  { $id }
command-default = [default: { $value }]
command-erased = The words of { $record } are erased for ever.
command-found = { $count } found in { $ms } ms
command-getting-ready = Getting the notes ready for searching: { $count } so far.
command-imported = { $rows } rows: { $logged } logged, { $there } already there, { $rejected } rejected.
command-kept-columns = Kept with each observation: { $columns }
command-made = Made { $file }.
command-made-from = Made { $file } from { $count ->
    [one] 1 observation
   *[other] { $count } observations
}.
command-not-accessible = It does not meet PDF/UA-1, the standard for screen readers, because some of its characters cannot be set. The html format reads well with a screen reader.
command-not-all-words = No note has all the words; not all have: { $words }
command-not-ready = Not every note is ready for searching yet. The answer says how many changes it leaves out.
command-rejected = Line { $line }: { $why }
command-rejected-column = Line { $line }, column “{ $column }”: { $why }
command-restored = Restored into { $folder }
command-sample = The sample company is in { $folder } ({ $count ->
    [one] 1 observation
   *[other] { $count } observations
}).
command-saved = Saved: { $text }
command-sound = All is well: { $acts } acts, { $records } records, no fault.
command-time-unknown = time unknown
command-undo-import = “undo” takes them all back.
command-undone = Undone: { $act }
command-undone-mark = (undone)
command-values = [possible values: { $values }]
