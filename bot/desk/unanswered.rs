//! What found no answer, together by likeness, for those who write the pages.
//!
//! A group shows when three people asked, or a mediator shared with all what was asked; what is fewer than that could be
//! someone's own story. What was set aside comes back when as many again have asked.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::sync::Mutex;

use super::Desk;
use crate::knowledge::Slug;
use crate::language::Language;
use crate::search::{Posed, alike, plain};
use crate::store::{Aside, Chosen, Error, KeptQuestion, KeptSuggestion};

/// A group shows when so many people asked.
const FEWEST_PEOPLE: usize = 3;

/// Different lines that are listed of a group: more are not read.
const MOST_LINES: usize = 50;

/// Rows that are read at once, so that the conversations need not wait for all.
const ROWS: i64 = 2_000;

/// Gathering takes at most one part in so many of the time, however often someone looks.
const AT_LEISURE: u32 = 20;
/// What took no longer is done anew each time.
const AT_ONCE: Duration = Duration::from_millis(200);

/// All groups that show, the one that most people asked first.
#[derive(Debug, Default, PartialEq)]
pub struct Gathered {
    pub groups: Vec<Group>,
    /// How many groups there are that too few people asked.
    pub too_few: usize,
    /// How many were set aside.
    pub aside: usize,
}

/// Questions about one thing.
#[derive(Debug, Default, PartialEq)]
pub struct Group {
    /// What the group is known by, as long as its first question is kept.
    pub name: String,
    pub topic: Option<Slug>,
    pub people: usize,
    pub questions: usize,
    /// How often the topic's page was no help.
    pub no_help: usize,
    pub languages: Vec<(Language, usize)>,
    pub territories: Vec<(Slug, usize)>,
    /// The most asked first, of equals the newest.
    pub lines: Vec<Line>,
    /// What mediators shared with all, with what they answered.
    pub shared: Vec<KeptSuggestion>,
    weight: usize,
    all: Chosen,
}

/// What was asked in the same words.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    pub name: String,
    pub text: String,
    pub language: Language,
    pub times: usize,
    all: Chosen,
}

impl Gathered {
    pub fn group(&self, name: &str) -> Option<&Group> {
        match Member::named(name) {
            Some(member) => {
                self.groups.iter().find(|group| group.topic.is_none() && member.is_in(&group.all))
            }
            None => self.groups.iter().find(|group| group.name == name),
        }
    }
}

impl Group {
    pub fn line(&self, name: &str) -> Option<&Line> {
        let member = Member::named(name)?;
        self.lines.iter().find(|line| member.is_in(&line.all))
    }
}

/// One question or suggestion.
#[derive(Debug, Clone, Copy)]
enum Member {
    Question(i64),
    Suggestion(i64),
}

impl Member {
    /// No slug begins with this sign.
    fn named(name: &str) -> Option<Member> {
        let name = name.strip_prefix('~')?;
        match name.strip_prefix('s') {
            Some(number) => number.parse().ok().map(Member::Suggestion),
            None => name.parse().ok().map(Member::Question),
        }
    }

    fn name(all: &Chosen) -> String {
        match (all.questions.first(), all.suggestions.first()) {
            (Some(question), _) => format!("~{question}"),
            (None, Some(suggestion)) => format!("~s{suggestion}"),
            (None, None) => String::new(),
        }
    }

    fn is_in(self, all: &Chosen) -> bool {
        match self {
            Member::Question(id) => all.questions.contains(&id),
            Member::Suggestion(id) => all.suggestions.contains(&id),
        }
    }
}

/// What was gathered last, how long that took, and when it was done.
#[derive(Default)]
pub(super) struct Last(Mutex<Option<(Arc<Gathered>, Duration, Instant)>>);

impl Desk {
    /// What found no answer, as it is now, or was a moment ago where there is very much of it.
    pub async fn gathered(&self) -> Result<Arc<Gathered>, Error> {
        let mut last = self.gathered_last.0.lock().await;
        if let Some((gathered, took, at)) = &*last
            && AT_ONCE < *took
            && at.elapsed() < *took * AT_LEISURE
        {
            return Ok(Arc::clone(gathered));
        }
        let start = Instant::now();
        let mut questions = Vec::new();
        let mut after = Some(0);
        while let Some(id) = after {
            let (some, last) = self.store.unanswered_after(id, ROWS).await?;
            questions.extend(some);
            after = last;
        }
        let (suggestions, asides) = (self.store.shared_with_all().await?, self.store.asides().await?);
        let work = move || gathered(&questions, &suggestions, &asides);
        let gathered = Arc::new(tokio::task::spawn_blocking(work).await.unwrap_or_default());
        *last = Some((Arc::clone(&gathered), start.elapsed(), Instant::now()));
        Ok(gathered)
    }

    /// Sets a group aside; `false` where there is none of that name any more.
    pub async fn set_aside(&self, name: &str) -> Result<bool, Error> {
        let gathered = self.gathered().await?;
        let Some(group) = gathered.group(name) else { return Ok(false) };
        self.put_aside(&group.all, group.weight).await?;
        Ok(true)
    }

    /// These lines of a group found their answer: the questions are erased. What mediators shared is only set aside, as their
    /// answers may be of use.
    pub async fn found_their_answer(&self, group: &Group, lines: &[&str]) -> Result<(), Error> {
        let mut done = Chosen::default();
        for line in lines.iter().filter_map(|name| group.line(name)) {
            done.questions.extend(&line.all.questions);
            done.suggestions.extend(&line.all.suggestions);
        }
        let mut batch = self.store.begin().await?;
        batch.erase_questions(&done.questions).await?;
        batch.commit().await?;
        let shared = Chosen { suggestions: done.suggestions, ..Chosen::default() };
        self.put_aside(&shared, group.weight).await
    }

    async fn put_aside(&self, all: &Chosen, weight: usize) -> Result<(), Error> {
        let now = (self.clock)();
        let mut batch = self.store.begin().await?;
        batch.in_turn(&[]).await?;
        let id = batch.next_id(now);
        let weight = i64::try_from(weight).unwrap_or(i64::MAX);
        if *all != Chosen::default() {
            batch.set_aside(&Aside { id, day: now.date_naive(), weight }, all).await?;
        }
        batch.commit().await?;
        *self.gathered_last.0.lock().await = None;
        Ok(())
    }
}

/// A question of a person's or of a mediator's.
#[derive(Clone, Copy)]
enum Source<'a> {
    Person(&'a KeptQuestion),
    Mediator(&'a KeptSuggestion, i64),
}

impl<'a> Source<'a> {
    fn posed(self) -> Posed<'a> {
        match self {
            Source::Person(kept) => {
                Posed { text: &kept.question, language: kept.language, topic: kept.topic.as_ref() }
            }
            Source::Mediator(shared, _) => {
                Posed { text: &shared.question, language: shared.language, topic: shared.topic.as_ref() }
            }
        }
    }

    fn aside(self) -> i64 {
        match self {
            Source::Person(kept) => kept.aside,
            Source::Mediator(_, aside) => aside,
        }
    }

    fn territory(self) -> Option<&'a Slug> {
        match self {
            Source::Person(kept) => kept.territory.as_ref(),
            Source::Mediator(shared, _) => Some(&shared.territory),
        }
    }

    fn add_to(self, all: &mut Chosen) {
        match self {
            Source::Person(kept) => all.questions.push(kept.id),
            Source::Mediator(shared, _) => all.suggestions.push(shared.id),
        }
    }
}

pub(super) fn gathered(
    questions: &[KeptQuestion],
    suggestions: &[(KeptSuggestion, i64)],
    asides: &[Aside],
) -> Gathered {
    let people = questions.iter().map(Source::Person);
    let sources: Vec<Source<'_>> =
        people.chain(suggestions.iter().map(|(shared, aside)| Source::Mediator(shared, *aside))).collect();
    let posed: Vec<Posed<'_>> = sources.iter().map(|source| source.posed()).collect();
    let weights: HashMap<i64, usize> =
        asides.iter().map(|aside| (aside.id, usize::try_from(aside.weight).unwrap_or_default())).collect();
    let mut all = Gathered::default();
    for places in alike(&posed) {
        let members: Vec<Source<'_>> = places.into_iter().map(|place| sources[place]).collect();
        if !is_worth_showing(&members) {
            all.too_few += 1;
        } else if is_still_aside(&members, &weights) {
            all.aside += 1;
        } else {
            all.groups.push(group(&members));
        }
    }
    all.groups.sort_by(|one, other| {
        let most = |group: &Group| std::cmp::Reverse((group.weight, group.questions));
        most(one).cmp(&most(other)).then_with(|| one.name.cmp(&other.name))
    });
    all
}

/// How many people; those of whom nobody knows who they are could all be one.
fn people(members: &[Source<'_>]) -> usize {
    let asker = |source: &Source<'_>| match source {
        Source::Person(kept) => Some(kept.asker.clone()),
        Source::Mediator(..) => None,
    };
    members.iter().filter_map(asker).collect::<HashSet<String>>().len()
}

fn shared(members: &[Source<'_>]) -> usize {
    members.iter().filter(|source| matches!(source, Source::Mediator(..))).count()
}

fn is_worth_showing(members: &[Source<'_>]) -> bool {
    FEWEST_PEOPLE <= people(members) || 0 < shared(members)
}

/// Fewer people have come since than it was set aside with.
fn is_still_aside(members: &[Source<'_>], weights: &HashMap<i64, usize>) -> bool {
    let weight = members.iter().filter_map(|source| weights.get(&source.aside())).max();
    let Some(weight) = weight else { return false };
    let (before, since): (Vec<Source<'_>>, Vec<Source<'_>>) =
        members.iter().partition(|source| source.aside() != 0);
    let came = people(members) - people(&before) + shared(&since);
    came < (*weight).max(1)
}

fn group(members: &[Source<'_>]) -> Group {
    let mut group = Group { people: people(members), ..Group::default() };
    group.weight = group.people + shared(members);
    let mut lines: BTreeMap<(Language, String), Line> = BTreeMap::new();
    let (mut languages, mut territories) = (BTreeMap::new(), BTreeMap::new());
    for source in members {
        source.add_to(&mut group.all);
        let posed = source.posed();
        group.topic = posed.topic.cloned();
        *languages.entry(posed.language).or_default() += 1;
        if let Some(territory) = source.territory() {
            *territories.entry(territory.clone()).or_default() += 1;
        }
        if let Source::Mediator(suggestion, _) = source {
            group.shared.push((*suggestion).clone());
        }
        if posed.text.is_empty() {
            group.no_help += 1;
            continue;
        }
        group.questions += 1;
        let line = lines.entry((posed.language, plain(posed.text))).or_insert_with(|| Line {
            name: String::new(),
            text: posed.text.to_owned(),
            language: posed.language,
            times: 0,
            all: Chosen::default(),
        });
        line.times += 1;
        source.add_to(&mut line.all);
    }
    group.languages = most_first(languages);
    group.territories = most_first(territories);
    group.lines = lines.into_values().map(|line| Line { name: Member::name(&line.all), ..line }).collect();
    let newest = |line: &Line| line.all.questions.last().max(line.all.suggestions.last()).copied();
    group.lines.sort_by_key(|line| std::cmp::Reverse((line.times, newest(line))));
    group.lines.truncate(MOST_LINES);
    group.name = group.topic.as_ref().map_or_else(|| Member::name(&group.all), Slug::to_string);
    group
}

fn most_first<T>(counts: BTreeMap<T, usize>) -> Vec<(T, usize)> {
    let mut counts: Vec<(T, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts
}
