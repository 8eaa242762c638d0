import Assessment
import Catalogue
import Diagnostics
import FactorModel

extension FactorClass: JSONCode {}
extension Side: JSONCode {}
extension Directness: JSONCode {}
extension Verdict: JSONCode {}
extension Band: JSONCode {}
extension ReasonCode: JSONCode {}
extension Gap.Kind: JSONCode {}
extension ComponentName: JSONCode {}
extension Fit.Role: JSONCode {}
extension Cap.Cause: JSONCode {}
extension VersionComparison.Change: JSONCode {}
extension Finding.Result: JSONCode {}
extension RecommendationStatus: JSONCode {}
extension PredicateMeasure.Kind: JSONCode {}
extension PredicateTarget.Aim: JSONCode {}
extension LedgerRow.Standing: JSONCode {}
extension ChangeClass: JSONCode {}
extension Diagnostic.Severity: JSONCode {}
extension LinkGrade: JSONCode {}
extension LinkCheck.Result: JSONCode {}
extension QuestionVerdict: JSONCode {}
extension Question.Use: JSONCode {}
extension Reservation: JSONCode {}
extension LevelAccess.Kind: JSONCode {}
extension Linkability.Kind: JSONCode {}
extension LinkSide.Obstacle: JSONCode {}
extension LinkSide.OverTime: JSONCode {}
extension FeedbackLoop.Kind: JSONCode {}
extension GraphAnalysis.Role: JSONCode {}
extension LoopList.Cut: JSONCode {}
