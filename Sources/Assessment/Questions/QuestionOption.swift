import Catalogue
import FactorModel

/// A data set used in one way for figures of one level.
struct QuestionOption: Sendable {
  var dataSet: DataSetID
  var access: LevelAccess
  var years: YearSet
  /// Of the years only the ends of a range; `nil`: all come together.
  var ends: YearEnds?
  var verdict: QuestionVerdict
  var reservations: Set<Reservation>
  /// On which it rests that it can be used so.
  var openFacts: Set<OpenFact>
}

extension EvidenceCandidate {
  /// The ways to use it at a level, of which none may be.
  ///
  /// Of what is not known only that is left open which is of use: years without doubts that do not matter, and the reverse.
  /// Some doubts settled and others not would make no better answer.
  func options(at level: LevelReference, _ mode: QuestionSearch.Mode) -> [QuestionOption] {
    switch mode {
    case .proven:
      guard openFields.isEmpty, let access = reach.proven[level] else { return [] }
      return variants.map { variant in
        option(.init(variant.years.proven, []), access, variant.doubts.proven, open: [])
      }
    case .possible:
      let accesses = [reach.proven[level], reach.possible[level]].compactMap(\.self)
      let distinct = accesses.count == 2 && accesses[0] == accesses[1] ? [accesses[0]] : accesses
      return distinct.flatMap { access in variants.flatMap { options(access, $0) } }
    }
  }

  private func options(_ access: LevelAccess, _ variant: Variant) -> [QuestionOption] {
    let known = DataSetYears.Chance(variant.years.proven, [])
    return ([known] + variant.years.chances).flatMap { chance in
      let open = Set(openFields + chance.openFields)
      let doubtful = option(chance, access, variant.doubts.proven, open: open)
      let settling = variant.doubts.openFields
      guard !settling.isEmpty else { return [doubtful] }
      let settled = option(
        chance,
        access,
        variant.doubts.possible,
        open: open.union(settling)
      )
      return [doubtful, settled]
    }
  }

  private func option(
    _ chance: DataSetYears.Chance,
    _ access: LevelAccess,
    _ reservations: Set<Reservation>,
    open: Set<String>
  ) -> QuestionOption {
    var reservations = reservations
    var verdict = QuestionVerdict.yes
    switch access.kind {
    case .published: break
    case .nests, .bestFit: if !access.lookUps.isEmpty { verdict = .yesWithLookUp }
    case .changed: reservations.insert(.boundariesChanged)
    case .unstatedVintage: reservations.insert(.boundariesUnstated)
    }
    if !reservations.isEmpty { verdict = .partial }
    let fields = open.map { OpenFact.field(DataSetField(dataSet: dataSet.id, field: $0)) }
    return QuestionOption(
      dataSet: dataSet.id,
      access: access,
      years: chance.years,
      ends: chance.ends,
      verdict: verdict,
      reservations: reservations,
      openFacts: OpenFact.facts(of: access, dataSet.id).union(fields)
    )
  }
}
