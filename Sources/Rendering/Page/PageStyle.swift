/// The page's look. The colours are those of Okabe & Ito's palette that differ for every kind of colour vision
/// (<https://jfly.uni-koeln.de/color/>): black, blue, vermillion and bluish green, lighter ones on dark.
enum PageStyle {
  static let sheet = Verbatim(
    """
    :root {
      color-scheme: light dark;
      --paper: #fff; --raised: #f5f6f7; --ink: #16191d; --soft: #4a5058; --rule: #c3c8ce; --grid: #d9dde1;
      --blue: #0072b2; --vermillion: #d55e00; --green: #009e73; --black: #000; --link: #005a8e;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --paper: #14171a; --raised: #1d2125; --ink: #eceff2; --soft: #b4bcc4; --rule: #4b535b; --grid: #31373d;
        --blue: #56b4e9; --vermillion: #ff8f3f; --green: #2fc79b; --black: #fff; --link: #8ccaf2;
      }
    }
    * { box-sizing: border-box; }
    html { scroll-behavior: auto; }
    body {
      margin: 0; background: var(--paper); color: var(--ink);
      font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
    }
    header, nav, main, footer { max-width: 66rem; margin: 0 auto; padding: 0 1rem; }
    main:focus { outline: none; }
    h1 { font-size: 1.75rem; line-height: 1.2; margin: 1.5rem 0 .25rem; }
    h2 { font-size: 1.4rem; line-height: 1.25; margin: 2.5rem 0 .5rem; padding-top: .75rem; border-top: 2px solid var(--ink); }
    h3 { font-size: 1.15rem; line-height: 1.3; margin: 0; }
    h4 { font-size: 1rem; margin: 1.75rem 0 .5rem; }
    h5 { font-size: 1rem; margin: 0 0 .4rem; }
    h1, h2, h3, h4, h5 { overflow-wrap: break-word; hyphens: auto; text-wrap: balance; }
    p, ul, ol { margin: .5rem 0; max-width: 46rem; }
    header p { margin: 0; color: var(--soft); }
    main ul, main ol { padding-left: 1.4rem; }
    main .legend, main .tiles { padding-left: 0; }
    li + li { margin-top: .3rem; }
    a { color: var(--link); }
    :focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; }
    .skip { position: absolute; left: -100rem; padding: .5rem 1rem; background: var(--paper); z-index: 1; }
    .skip:focus { left: .5rem; top: .5rem; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    nav ul { list-style: none; padding: 0; margin: 1rem auto 0; display: flex; flex-wrap: wrap; gap: .1rem 1.25rem; max-width: none; }
    nav li { margin: 0; }
    nav ul ul { margin: .1rem 0 .4rem; padding-left: .9rem; font-size: .9rem; display: none; }
    nav a { display: inline-block; padding: .25rem 0; }
    footer { margin-top: 3rem; padding-top: 1rem; padding-bottom: 2rem; border-top: 1px solid var(--rule); color: var(--soft); }

    .icon { width: 1.05em; height: 1.05em; flex: none; vertical-align: -.15em; fill: none; stroke-width: 1.8; }
    .icon .fill { stroke: none; }
    .icon .cut { stroke: var(--paper); stroke-width: 2; }
    .icon.good { color: var(--green); }
    .icon.warning, .icon.bad { color: var(--vermillion); }
    .icon.neutral, .icon.unknown { color: var(--ink); }
    .icon .fill { fill: currentColor; }
    .icon .stroke { stroke: currentColor; }
    .icon .broken { stroke-dasharray: 2.6 2; }
    .chip { display: inline-flex; align-items: baseline; gap: .4em; font-weight: 600; }
    .chip .icon { position: relative; top: .12em; }

    h2.lead { font-size: 1.375rem; line-height: 1.3; margin: .9rem 0; padding: 0; border: 0; max-width: 48rem; text-wrap: pretty; }
    .banner { margin: 1rem 0 0; padding: .4rem .8rem; background: var(--raised); border-left: 5px solid var(--ink); max-width: none; }
    .scope { color: var(--soft); }
    main .counts { list-style: none; padding: 0; margin: .5rem 0 1rem; display: flex; flex-wrap: wrap; gap: .6rem; max-width: none; }
    .counts li { margin: 0; flex: 0 1 9.5rem; }
    .counts a { display: block; height: 100%; padding: .4rem .8rem; border: 1px solid var(--rule); border-radius: .35rem; color: inherit; text-decoration: none; }
    .counts a:hover { border-color: var(--ink); }
    .counts b { display: block; font-size: 1.75rem; line-height: 1.15; font-variant-numeric: tabular-nums; }
    .counts .chip { font-weight: 400; }
    .spark { display: block; width: 9.5rem; height: 1.9rem; fill: none; --raised: var(--paper); }
    .keys { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .5rem 1.25rem; margin: .75rem 0; }
    .keys > div { border-left: 2px solid var(--rule); padding-left: .7rem; }
    .keys dt { color: var(--soft); font-size: .9rem; }
    .keys dd { margin: 0; font-size: 1.15rem; font-weight: 600; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
    .keys dd small { display: block; font-size: .85rem; font-weight: 400; color: var(--soft); }
    .top { font-size: .9rem; margin: .5rem 0 0; }

    .scroll { overflow-x: auto; margin: .75rem 0; }
    table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
    caption { text-align: left; font-weight: 600; padding: .25rem 0; }
    th, td { text-align: left; vertical-align: top; padding: .45rem .75rem .45rem 0; border-bottom: 1px solid var(--rule); }
    thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; }
    tbody th { font-weight: 600; }
    td > span, th > span { display: block; }
    td > .chip + .detail, th > .detail { color: var(--soft); font-size: .875rem; font-weight: 400; }
    td > span + span { color: var(--soft); font-size: .9rem; }
    td > .chip { display: inline-flex; }
    td > .figures { white-space: nowrap; }
    caption.unseen { height: 0; padding: 0; }
    .number { text-align: right; white-space: nowrap; }

    .goal { margin: 1.25rem 0 2.5rem; padding: 1rem; background: var(--raised); border-radius: .5rem; }
    .verdict { margin: .25rem 0 .5rem; }
    figure { margin: 1rem 0 .25rem; }
    figcaption p { margin: .3rem 0; color: var(--soft); font-size: .925rem; }
    .legend { list-style: none; padding: 0; margin: .25rem 0; display: flex; flex-wrap: wrap; gap: .2rem 1.25rem; font-size: .925rem; max-width: none; }
    .legend li { margin: 0; display: flex; gap: .45rem; align-items: center; }
    .legend svg { flex: none; }
    details { margin: .5rem 0; }
    summary { cursor: pointer; color: var(--link); padding: .25rem 0; width: fit-content; }
    .cluster { margin: .75rem 0; }
    .count { font-weight: 400; color: var(--soft); }
    .tiles { list-style: none; padding: 0; margin: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(10.5rem, 1fr)); gap: .4rem; max-width: none; }
    .tiles li { margin: 0; padding: .4rem .6rem; border: 1px solid var(--rule); border-radius: .35rem; background: var(--paper); display: flex; flex-direction: column; }
    .tiles .chip { font-weight: 400; }
    .tiles b { font-weight: 600; overflow-wrap: break-word; hyphens: auto; }

    .chart { display: block; width: 100%; height: auto; max-width: 48rem; fill: none; font-family: inherit; }
    .chart text { fill: var(--ink); stroke: none; }
    .chart .tick, .chart .remark { fill: var(--soft); }
    .chart .remark { font-style: italic; }
    .chart .label { paint-order: stroke; stroke: var(--raised); stroke-width: 4px; stroke-linejoin: round; }
    .chart .judged { font-weight: 600; }
    .grid { stroke: var(--grid); }
    .axis { stroke: var(--soft); }
    .data { stroke: var(--blue); stroke-width: 2.5; stroke-linejoin: round; }
    .point { fill: var(--blue); stroke: var(--raised); stroke-width: 1; }
    .point.open { fill: var(--raised); stroke: var(--blue); stroke-width: 2; }
    .point.watch { fill: var(--raised); stroke: var(--ink); stroke-width: 1.8; }
    .point.outside { fill: var(--vermillion); }
    .whisker { stroke: var(--blue); stroke-width: 1.5; }
    .target { stroke: var(--green); stroke-width: 2.5; }
    .centre { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 7 4; }
    .path { stroke: var(--vermillion); stroke-width: 2; stroke-dasharray: 1.5 4; stroke-linecap: round; }
    .path-corner { fill: var(--vermillion); }
    .fan { fill: var(--blue); fill-opacity: .16; }
    .fan-edge { stroke: var(--blue); stroke-width: 1; }
    .fan-middle { stroke: var(--blue); stroke-width: 1.5; stroke-dasharray: 5 4; }
    .break { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 2 3; }
    .deadline { stroke: var(--soft); stroke-width: 1.5; }
    .limit { stroke: var(--soft); stroke-width: 1.25; stroke-dasharray: 5 4; }
    .limit.outer { stroke-dasharray: none; stroke-width: 1.5; }
    .signal { fill: none; stroke: var(--vermillion); stroke-width: 2; }
    .cut-axis { stroke: var(--soft); stroke-width: 1.5; }
    .narrow { display: none; }
    tr:target, .goal:target { outline: 3px solid var(--blue); outline-offset: 2px; }

    @media (min-width: 75rem) {
      body { display: grid; grid-template-columns: 14rem minmax(0, 62rem); justify-content: center; column-gap: 1rem; }
      header, main, footer { grid-column: 2; width: 100%; }
      nav { grid-column: 1; grid-row: 1 / span 3; position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; margin: 0; padding: 1.5rem .5rem 1rem 1rem; font-size: .95rem; }
      nav ul { display: block; }
      nav ul ul { display: block; }
      .skip { grid-column: 1 / -1; }
    }

    @media screen and (max-width: 56rem) {
      .cards, .cards tbody, .cards tr, .cards th, .cards td { display: block; }
      .cards caption { display: block; }
      .cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      .cards tr { padding: .6rem 0; border-bottom: 2px solid var(--rule); }
      .cards th, .cards td { border: 0; padding: .1rem 0; }
      .cards td { display: grid; grid-template-columns: 7.5rem 1fr; column-gap: .75rem; }
      .cards td::before { content: attr(data-heading); color: var(--soft); grid-row: 1 / 9; }
      .cards td > * { grid-column: 2; }
      /* The verdict stands alone below the goal's name, and what is empty isn't told. */
      .cards td.verdict { display: block; }
      .cards td.verdict::before, .cards td:empty { display: none; }
    }

    @media (max-width: 35rem) {
      .wide { display: none; }
      .narrow { display: block; }
      h1 { font-size: 1.45rem; }
      h2 { font-size: 1.25rem; }
      h2.lead { font-size: 1.2rem; }
      .goal { margin-left: -1rem; margin-right: -1rem; border-radius: 0; }
      nav ul { column-gap: 1rem; }
      .counts li { flex: 1 1 7rem; }
      .tiles { grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr)); }
    }

    @media print {
      @page {
        size: A4; margin: 14mm 15mm 16mm;
        @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; }
      }
      html { font-size: 8.5pt; }
      body { line-height: 1.3; }
      header, main, footer { max-width: none; padding: 0; }
      nav, .skip, summary, .top, .narrow { display: none; }
      h2 { margin: 1rem 0 .25rem; }
      .goal { background: none; padding: .5rem 0; margin: 0; --raised: #fff; border-top: 1px solid var(--rule); border-radius: 0; break-inside: avoid; }
      h2, h3, h4, h5, caption, .goal > p { break-after: avoid; }
      figure, p, li, tr, .cluster { break-inside: avoid; }
      thead { display: table-header-group; }
      .chart { max-width: none; width: auto; height: 5.6cm; }
      figure { margin: .25rem 0; }
      .scroll { overflow: visible; }
      th, td { padding: .15rem .5rem .15rem 0; }
      .counts b { font-size: 1.4rem; }
      .counts li { flex: 0 1 auto; }
      /* What is folded away on the screen is not printed, but for the municipalities, which are the annex. */
      details { display: none; }
      .annex { break-before: page; }
      .annex details { display: block; break-inside: avoid; }
      .annex details::details-content { content-visibility: visible; block-size: auto; }
      a { color: inherit; text-decoration: none; }
    }

    @media (forced-colors: active) {
      :root { --paper: Canvas; --raised: Canvas; --ink: CanvasText; --soft: CanvasText; --rule: CanvasText; --grid: GrayText; --blue: LinkText; --vermillion: CanvasText; --green: CanvasText; --link: LinkText; }
      .chart, .icon, .legend svg { forced-color-adjust: none; }
    }
    """)
}
