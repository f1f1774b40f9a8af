-- The checks of checks.yaml in SQL. A word begins and ends where Unicode says so; patterns match as they are written.
-- Two columns a check come out: how often it was met, and how often it could be judged.
create temp macro words(text, phrases) as
  regexp_matches(text, '(?:^|[^\p{L}\p{M}\p{N}''])(?:' || phrases || ')(?:$|[^\p{L}\p{M}\p{N}''])', 'i');
create temp macro begins(text, stems) as
  regexp_matches(text, '(?:^|[^\p{L}\p{M}\p{N}''])(?:' || stems || ')', 'i');
create temp macro pattern(text, regex) as regexp_matches(text, regex, 'i');

with cells as (
  select first_response_seconds, hold_seconds, csat,
    list_transform(string_split(transcript, chr(10)), line -> regexp_replace(line, '^\[[0-9:]+\] ', '')) as turns
  from read_csv(getvariable('export'), header = true, delim = ',', quote = '"', escape = '"', columns = {
    id: 'varchar', agent: 'varchar', team: 'varchar', channel: 'varchar', opened_at: 'timestamp',
    first_response_seconds: 'double', hold_seconds: 'double', csat: 'double', transcript: 'varchar'
  })
),
sides as (
  select *,
    list_transform(list_filter(turns, turn -> starts_with(turn, 'Agent: ')), turn -> turn[8:]) as agents,
    array_to_string(list_filter(turns, turn -> starts_with(turn, 'Customer: ')), chr(10)) as customer
  from cells
),
texts as (
  select *,
    array_to_string(agents, chr(10)) as agent,
    array_to_string(agents[:2], chr(10)) as first_two,
    array_to_string(agents[-2:], chr(10)) as last_two,
    agents[-1] as last_one
  from sides
),
checks as (
  select
    words(first_two, 'hello|hi|good (?:morning|afternoon|evening)|guten tag') as "greeting",
    words(first_two, 'my name is|you are speaking with|northwind (?:support|service)') as "introduction",
    len(regexp_extract_all(agent, '(?:^|[^\p{L}\p{M}\p{N}''])(?:thank|(?:please|welcome|could you)(?:$|[^\p{L}\p{M}\p{N}'']))', 0, 'i')) >= 3 as "courteous",
    begins(agent, 'understand|apologi|frustrat|(?:I am|I''m) sorry(?:$|[^\p{L}\p{M}\p{N}''])') as "empathy",
    not words(agent, 'nothing I can do|that is our policy|not my problem|you should have') as "no-blame",
    not words(agent, 'not my department|call back (?:later|tomorrow)|no idea') as "no-sending-away",
    not words(agent, 'calm down|as I said|obviously|stupid') as "patience",
    not words(agent, 'we guarantee|I promise|definitely') as "no-promises",
    not begins(customer, 'complain|(?:speak to a (?:supervisor|manager)|ombudsman|ridiculous)(?:$|[^\p{L}\p{M}\p{N}''])') as "calm-customer",
    words(agent, 'order number|last (?:four|4) digits|date of birth|email address') as "verification",
    words(agent, 'one moment|brief hold|bear with me|let me check') as "hold",
    pattern(agent, 'refund of [$€£]?\d') as "refund",
    pattern(agent, 'CS-\d{6,}') as "case-number",
    pattern(agent, 'within \d+ (?:business )?(?:days|hours)') as "dated",
    begins(last_two, 'thank') as "thanks",
    words(last_one, 'have a (?:great|good|nice|lovely) (?:day|weekend)|goodbye|bye|à bientôt') as "farewell",
    first_response_seconds <= 60 as "first-response",
    hold_seconds <= 120 as "hold-time",
    csat >= 3 as "satisfied",
    len(agents) >= 4 as "dialogue"
  from texts
)
select count_if(columns(*)), count(columns(*)), count(*) as interactions from checks;
