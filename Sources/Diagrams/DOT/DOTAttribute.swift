/// The attributes of DOT that Bwlch writes; the raw value is Graphviz's name.
///
/// A closed list, so that what reads files, or makes libgvc ask for all memory, cannot be written:
/// `image`, `shapefile`, `dpi`, `fontpath`, `imagepath`, `size` and their like stay out.
package enum DOTAttribute: String, Sendable, Hashable, CaseIterable {
  // Words that people read.
  case label, xlabel, tooltip
  case headLabel = "headlabel"
  case tailLabel = "taillabel"
  case edgeTooltip = "edgetooltip"
  case labelTooltip = "labeltooltip"
  case headTooltip = "headtooltip"
  case tailTooltip = "tailtooltip"

  // What a page can take hold of.
  case id, `class`, target
  case url = "URL"

  // Paint.
  case shape, style, peripheries, margin, width, height, sides
  case colour = "color"
  case fillColour = "fillcolor"
  case fontColour = "fontcolor"
  case backgroundColour = "bgcolor"
  case penColour = "pencolor"
  case fontName = "fontname"
  case fontSize = "fontsize"
  case penWidth = "penwidth"
  case fixedSize = "fixedsize"
  case gradientAngle = "gradientangle"
  case arrowHead = "arrowhead"
  case arrowTail = "arrowtail"
  case arrowSize = "arrowsize"
  case direction = "dir"
  case labelFontColour = "labelfontcolor"
  case labelFontSize = "labelfontsize"

  // Places.
  case rank, ordering, splines, overlap, sep, pad, ratio, nojustify, newrank, compound, group
  case concentrate, constraint, weight, root, start, center, outputorder, pack, packmode
  case position = "pos"
  case rankDirection = "rankdir"
  case rankSeparation = "ranksep"
  case nodeSeparation = "nodesep"
  case clusterRank = "clusterrank"
  case labelLocation = "labelloc"
  case labelJustification = "labeljust"
  case labelDistance = "labeldistance"
  case labelAngle = "labelangle"
  case length = "len"
  case minimumLength = "minlen"
  case logicalHead = "lhead"
  case logicalTail = "ltail"
  case headPort = "headport"
  case tailPort = "tailport"
  case effort = "nslimit"
  case rankEffort = "nslimit1"
  case crossingEffort = "mclimit"

  /// Whether Graphviz reads entities such as `&eacute;` in the value.
  var isProse: Bool { Self.prose.contains(self) }

  /// Whether the value is of one graph or box alone, and not of the boxes within it too.
  var isOwn: Bool { isProse || Self.own.contains(self) }

  private static let own: Set<Self> = [.id, .class, .url, .target, .backgroundColour, .rank]

  /// Whether Graphviz replaces escapes such as `\N` in the value a second time, after having undone `\\\\`.
  var isReadTwice: Bool { Self.tooltips.contains(self) }

  private static let tooltips: Set<Self> = [
    .tooltip, .edgeTooltip, .labelTooltip, .headTooltip, .tailTooltip,
  ]

  private static let prose: Set<Self> = [
    .label, .xlabel, .tooltip, .headLabel, .tailLabel, .edgeTooltip, .labelTooltip, .headTooltip,
    .tailTooltip,
  ]
}
