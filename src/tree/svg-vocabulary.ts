/** What may stand in a drawing: shapes, words, gradients and cuts, which browsers and the printer draw alike. */
export const drawnElements: ReadonlySet<string> = new Set(
  'svg g defs symbol use path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient stop clipPath style'.split(
    ' ',
  ),
);

/** What nobody sees: it goes without a word. */
export const silentElements: ReadonlySet<string> = new Set('title desc metadata script'.split(' '));

/** Attributes that are kept, as hast spells them. */
export const keptProperties: ReadonlySet<string> = new Set(
  [
    'id className style transform viewBox preserveAspectRatio x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy rotate d points',
    'width height offset gradientUnits gradientTransform spreadMethod clipPath clipPathUnits clipRule color display',
    'visibility overflow opacity fill fillOpacity fillRule stroke strokeWidth strokeOpacity strokeLineCap strokeLineJoin',
    'strokeMiterLimit strokeDashArray strokeDashOffset stopColor stopOpacity vectorEffect fontFamily fontSize fontWeight',
    'fontStyle textAnchor dominantBaseline alignmentBaseline baselineShift letterSpacing wordSpacing textDecoration',
    'textLength lengthAdjust xmlSpace',
  ].flatMap((names) => names.split(' ')),
);
