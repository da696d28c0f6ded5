// Tells the style sheet, before anything is painted, that scripts run here. A file of its own: the page's policy forbids inline scripts.
document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '')
