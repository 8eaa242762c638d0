import Assessment
import Bilingual
import Catalogue
import Diagrams
import FactorModel
import Testing

@Suite struct MarksTests {
  @Test func eachStateOfAKindHasItsOwnLetterPatternAndWord() {
    for marks in [
      Band.allCases.map(\.mark), Verdict.allCases.map(\.mark), Polarity.allCases.map(\.mark),
    ] {
      #expect(Set(marks.map(\.letter)).count == marks.count)
      #expect(Set(marks.map(\.pattern)).count == marks.count)
      #expect(Set(marks.map(\.word.english)).count == marks.count)
    }
  }

  @Test func aBandAndAVerdictShareALetterOnlyIfTheyMeanTheSame() {
    for band in Band.allCases {
      for verdict in Verdict.allCases where verdict.mark.letter == band.mark.letter {
        #expect(verdict.mark.word == band.mark.word)
      }
    }
  }
}
