extension Check {
  /// What can be wrong with a model whose names all name something.
  static let modelChecks: [Check] = [
    attestedOtherwise, bandsOutOfOrder, contradictedFinding, directnessOutOfOrder,
    duplicateAspect, duplicateAttestation, duplicateChange, duplicateLink, duplicateMapping,
    expiredExemption, idleContract, idleMappingDecision, idleProposal, needlessExemption,
    populationCycle,
    redundantClass,
    scopeInContract, selfLink, startPastTarget, uncitedNeverCollected, unexplainedContract,
    unfitUse,
    unmappedDataSet,
    unreachedFactor, weightsDoNotSum,
  ]

  /// What can be wrong with a catalogue whose names all name something.
  static let catalogueChecks: [Check] = [
    duplicateFactSource, geographyCycle, inferredWithoutRule, partOfCycle, periodAfterVersion,
    recordedBeforeItsDay, stoppedWithoutLastPeriod, successorCycle, unobservedWithFacts,
    versionsOfOneDay,
  ]
}
